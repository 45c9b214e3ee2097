package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger that the program has never heard of, with fields of every type, goes the whole way by
 * words alone: form, load, report, explanation, status, nil return, public notice with open data.
 */
@Tag("long")
class NewLedgerTest {
  private static final String LEDGER = "R4/総務部/事故.csv";
  private static final String HEADINGS =
      "事故番号,事故の日,実施機関,所管部課,コーナー,原因,該当号,根拠,対象課,人数,費用,決算年度,報告月,概要\n";
  private static final String ROWS =
      """
      1,R4.4.1,市長,総務部,総務部,誤送付,第1号・第2号,本人同意,窓口課・税務課,120,3500,令和4,R4.5,封筒の取り違え
      2,R4.4.20,市長,総務部,総務部,紛失,,法令,福祉課,1,0,令和4,R4.6,書類の紛失
      3,R4.12.3,市長,総務部,総務部,誤送付,第1号,本人同意,窓口課,30,500,令和4,R5.1,宛先の誤り
      """;

  private static final String PUBLIC =
      """
        - kind: mishap-report
          public: [happened_on, cause, outline, order]
      """;

  @TempDir private Path folder;
  private Run run;

  @BeforeEach
  void teachTheLedger() throws IOException {
    run =
        Run.withoutInput(folder)
            .submit(LEDGER, HEADINGS + ROWS)
            .submit("R4/会計室/なし.csv", nilReturns())
            .edit(
                "publish.yml", "\n# 報告書に記録の中身", "  - {report: mishaps, system: 事故}\n\n# 報告書に記録の中身")
            .edit("publish.yml", "  - kind: outside-use\n", PUBLIC + "  - kind: outside-use\n");
    for (String file : List.of("kinds/mishap-report.yml", "reports/mishaps.yml")) {
      Files.copy(
          Path.of("src/test/resources/new-ledger").resolve(file), folder.resolve("jobs/" + file));
    }
  }

  /** All departments but one have none. */
  private static String nilReturns() {
    return Jobs.rulebook().city().departments().stream()
        .filter(department -> department.validity().touches(new FiscalYear(2022)))
        .filter(department -> !department.name().equals("総務部"))
        .map(department -> "事故報告," + department.agency() + "," + department.name() + "\n")
        .collect(Collectors.joining("", "届出の種類,実施機関,所管部課\n", ""));
  }

  @Test
  void aNewLedgerIsWordsAlone() throws IOException {
    Path forms = folder.resolve("forms");
    run.expecting(0, "template", "事故報告", "--to", forms.toString());
    assertThat(forms).isDirectoryContaining(form -> form.toString().contains("事故報告"));

    run.expecting(0, "load").expecting(0, "report", "R4", "--report", "mishaps", "--final");

    assertThat(run.figures("R4", "mishaps"))
        .containsEntry(List.of("by-cause", "誤送付", "件数"), BigDecimal.valueOf(2))
        .containsEntry(List.of("by-cause", "誤送付", "人数"), BigDecimal.valueOf(150))
        .containsEntry(List.of("by-cause", "総数", "費用"), BigDecimal.valueOf(4000))
        .containsEntry(List.of("by-month", "4月", "人数"), BigDecimal.valueOf(121))
        .containsEntry(List.of("by-month", "12月", "費用"), BigDecimal.valueOf(500))
        .containsEntry(List.of("by-department", "市長/総務部", "対象課"), BigDecimal.valueOf(4))
        .containsEntry(List.of("by-clause", "1", "件数"), BigDecimal.valueOf(2));
    assertThat(
            Files.readString(run.output("R4", "mishaps", "mishaps.html")).replaceAll("<[^>]+>", ""))
        .contains("事故は3件、人数は151人でした。", "封筒の取り違え");
    assertThat(
            Heard.from(() -> run.expecting(0, "explain", "R4", "mishaps:by-cause:誤送付:人数", "--csv")))
        .contains(LEDGER + ",,2", LEDGER + ",,4");
    assertThat(Heard.from(() -> run.expecting(0, "status", "R4")))
        .contains("事故報告", "市長 会計室", "なし")
        .containsPattern("総務部 .* 3 \\(");
    run.publishing("R4", "--notice-number=第7号", "--notice-date=R5.6.15", "--approved-by=総務課長");
    Path edition = folder.resolve("output/public/R4/editions/1");
    assertThat(edition.resolve("codes.csv")).content(UTF_8).contains("誤送付", "mishap-report");
    assertThat(edition.resolve("mishaps.csv")).content(UTF_8).contains("by-cause");
    // whatever the city calls its totals, no reader adds them to their parts
    String all = Files.readString(folder.resolve("output/public/all-figures.csv"), UTF_8);
    for (List<String> each :
        List.of(
            List.of("誤送付", "件数", "part"),
            List.of("総数", "件数", "total"),
            List.of("誤送付", "割合", "derived"),
            List.of("誤送付", "計", "total"))) {
      assertThat(all.lines())
          .filteredOn(
              line -> line.startsWith("mishaps:by-cause:" + each.get(0) + ":" + each.get(1)))
          .singleElement(InstanceOfAssertFactories.STRING)
          .endsWith("," + each.get(2) + ",normal");
    }
  }

  @Test
  void whatACorrectionChangesIsSaid() throws IOException {
    run.expecting(0, "load").submit(LEDGER, HEADINGS + ROWS.replace(",120,3500,", ",12,3500,"));
    assertThat(Heard.from(() -> run.expecting(0, "load"))).contains("人数", "変更 1");
  }

  /** A field more in a ledger of today, one less, and one of another type. */
  @Test
  void fieldsComeAndGoByWordsAlone() throws IOException {
    String training = "R4/総務部/研修.csv";
    run.submit(training, "実施年月,対象者,研修内容,人数\nR4.5,全職員,制度の基礎,40\n").expecting(0, "load");
    run.edit(
            "kinds/training.yml",
            "fields:\n",
            "fields:\n  - {name: value, heading: 人数, type: text}\n")
        .expecting(0, "status", "R4")
        .expecting(0, "load");
    run.edit("kinds/training.yml", "type: text}", "type: count}");
    for (String command : List.of("load", "status")) {
      assertThat(Heard.from(() -> run.expecting(2, command)))
          .contains("kinds/training.yml", "「value」には文字として登録した記録がある", "別の名前")
          .doesNotContainIgnoringCase("select")
          .doesNotContainIgnoringCase("alter table");
    }
    run.edit("kinds/training.yml", "name: value,", "name: persons,").expecting(0, "load");
    run.edit("kinds/training.yml", "  - {name: persons, heading: 人数, type: count}\n", "");
    run.expecting(0, "load").expecting(0, "status", "R4");
  }

  @Test
  void noSqlReachesTheTerminal() throws IOException, SQLException {
    run.expecting(0, "load");
    try (Connection broken =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/kokuji"));
        Statement statement = broken.createStatement()) {
      statement.execute("drop table difference");
      statement.execute("alter table \"mishap_report\" alter column record_key rename to lost");
    }
    run.submit(LEDGER, HEADINGS + ROWS.replace(",120,3500,", ",12,3500,"));
    assertThat(Heard.from(() -> run.expecting(3, "load")))
        .contains("データベースの中で処理が止まりました", "くわしい記録")
        .doesNotContainIgnoringCase("select")
        .doesNotContainIgnoringCase("insert into")
        .doesNotContain("Exception");
  }
}
