package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Body;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** An installation that holds many bodies: the example with three. */
@Tag("long")
class ManyBodiesTest {
  private static final Path EXAMPLE = Path.of("examples/mitsumine");
  private static final String REPORT = "information-disclosure";

  @TempDir static Path made;

  /** What was said, and the exit status. */
  private record Said(int status, String out, String err) {}

  @BeforeAll
  static void madeFinal() throws IOException {
    copy(made);
    Said drafts = run(made, "year-end", "R7", "--each-body");
    assertThat(drafts.status()).isEqualTo(1);
    assertThat(drafts.out())
        .as("what is to be typed next")
        .contains("status R7 --body 990019", "./kokuji report R7 --final --body 990027");
    assertThat(run(made, "report", "R7", "--final", "--each-body").status()).isEqualTo(1);
  }

  private static void copy(Path folder) throws IOException {
    for (String part : new String[] {"jobs", "input"}) {
      FileSystemUtils.copyRecursively(EXAMPLE.resolve(part), folder.resolve(part));
    }
  }

  private static Said run(Path folder, String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> line = new ArrayList<>(List.of(command));
    for (String name : List.of("input", "jobs", "output", "data")) {
      line.addAll(List.of("--" + name, folder.resolve(name).toString()));
    }
    int status =
        CommandLines.of(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(line.toArray(String[]::new));
    return new Said(status, out.toString(), err.toString());
  }

  private static Path output(String body) {
    return made.resolve("output").resolve(body).resolve("R7").resolve(REPORT);
  }

  @Test
  void theCheckDigitIsThatOfTheMinistry() {
    // 北海道, 札幌市, 横浜市, 久留米市, 那覇市
    assertThat(Stream.of("010006", "011002", "141003", "402036", "472018"))
        .allSatisfy(code -> assertThat(Body.checked(code)).isEqualTo(code));
  }

  @Test
  void eachBodyHasReportsAndDatabaseOfItsOwn() throws IOException {
    assertThat(Run.figures(output("990019").resolve("figures.csv")))
        .containsEntry(List.of("requests", "合計", "請求"), BigDecimal.valueOf(5));
    assertThat(output("990019").resolve(REPORT + ".html"))
        .content(UTF_8)
        .contains("令和7年度青葉市情報公開制度の実施状況")
        .doesNotContain("小波町", "三峰県");
    assertThat(made.resolve("data/990019/kokuji.mv.db")).exists();
    assertThat(made.resolve("data/kokuji.mv.db")).doesNotExist();
  }

  @Test
  void aNilReturnIsAReportOfZerosAndSilenceIsNone() throws IOException {
    assertThat(Run.figures(output("990027").resolve("figures.csv")).values())
        .isNotEmpty()
        .allMatch(value -> value.signum() == 0);
    assertThat(output("990035")).doesNotExist();
  }

  @Test
  void aBodysOwnFileStandsInThePlaceOfTheCommonOne() {
    assertThat(run(made, "status", "R7", "--body", "990019").out())
        .contains("市政情報課", "学校教育課")
        .doesNotContain("総務課");
    assertThat(run(made, "status", "R7", "--body", "990027").out()).contains("総務課", "教育課");
  }

  @Test
  void withoutABodyItIsSaidWhichThereAre() {
    Said none = run(made, "load");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("--body", "--each-body", "990019 青葉市", "990035 白樺村");
    Said wrong = run(made, "load", "--body", "小波");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err().lines().toList().get(1)).contains("990027 小波町");
    assertThat(run(made, "load", "--body", "990019", "--each-body").status()).isEqualTo(2);
    assertThat(run(made, "serve", "--each-body").status()).isEqualTo(2);
  }

  @Test
  void aSingleCityHasNoBodies() {
    Said said = run(EXAMPLE.resolveSibling("suzusato"), "check", "--body", "990019");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("jobs/bodies.csv がない");
  }

  @Test
  void whatFailsForOneKeepsNoOtherFromIt(@TempDir Path folder) throws IOException {
    copy(folder);
    Path own = folder.resolve("jobs/bodies/990019/city/departments.yml");
    Files.writeString(own, "departments: 総務課\n");
    Files.createDirectories(folder.resolve("input/99003/R7"));
    Said said = run(folder, "check", "--each-body");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out())
        .contains("jobs/bodies/990019/city/departments.yml 1行目")
        .contains("jobs/bodies/990035 に誤りはありません")
        .contains("（2）: 1 団体  990019 青葉市")
        .contains("input/99003 は jobs/bodies.csv にない団体");
  }

  @Test
  void theRegisterIsReadAsASpreadsheetWritesItAndItsFaultsHaveLines(@TempDir Path folder)
      throws IOException {
    copy(folder);
    Path register = folder.resolve("jobs/bodies.csv");
    Files.write(register, Files.readString(register).getBytes(Charset.forName("windows-31j")));
    assertThat(run(folder, "check", "--body", "990027").status()).isZero();

    Files.createDirectories(folder.resolve("jobs/bodies/990043"));
    assertThat(run(folder, "check", "--body", "990027").err()).contains("jobs/bodies/990043: ");

    Files.writeString(
        register,
        """
        コード,名前,都道府県
        990018,青葉市,三峰県
        12025,小波町,三峰県
        990035,,三峰県
        990027,小波町,三峰県
        990027,小波町,三峰県
        990019,青葉市
        """);
    Said said = run(folder, "load", "--body", "990027");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err())
        .contains("bodies.csv 2行目", "「990019」", "bodies.csv 3行目", "6桁")
        .contains("bodies.csv 4行目", "「名前」が空", "bodies.csv 6行目", "bodies.csv 7行目");
    Files.writeString(register, "団体,都道府県\n");
    assertThat(run(folder, "load", "--each-body").err()).contains("bodies.csv 1行目");
  }

  /** What the bodies have released, to be changed. */
  private static Path releasedIn(Path folder) throws IOException {
    copy(folder);
    FileSystemUtils.copyRecursively(made.resolve("output"), folder.resolve("output"));
    return folder.resolve("output/all-bodies/R7/all");
  }

  @Test
  void totalsSayOfHowManyBodiesTheyAre(@TempDir Path folder) throws IOException {
    Path all = releasedIn(folder);
    Said said = run(folder, "bodies", "R7", "--final");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).contains("2 / 3 団体", "第1版", "未提出", "990035 白樺村");
    assertThat(Run.figures(all.resolve("figures.csv")))
        .containsEntry(List.of("by-prefecture", "合計", "請求"), BigDecimal.valueOf(5))
        .containsEntry(List.of("by-prefecture", "合計", "提出団体"), BigDecimal.valueOf(2))
        .containsEntry(List.of("by-prefecture", "合計", "全団体"), BigDecimal.valueOf(3))
        .containsEntry(List.of("by-prefecture", "三峰県/990027 小波町", "請求"), BigDecimal.valueOf(0))
        .containsEntry(List.of("by-class", "5万人未満", "請求"), BigDecimal.valueOf(0))
        // who has returned nothing has no number, and neither has a group of such
        .doesNotContainKey(List.of("by-prefecture", "霧原県", "請求"))
        .doesNotContainKey(List.of("by-prefecture", "霧原県/990035 白樺村", "請求"));
    assertThat(Files.readString(all.resolve("figures.csv")))
        .contains("合計:請求,by-prefecture,合計,請求,5,請求,not-collected")
        .contains("三峰県:請求,by-prefecture,三峰県,請求,5,請求,normal");
    assertThat(Files.readString(all.resolve("all.html")))
        .contains("2 / 3 団体", "該当なし（第1版）", "未提出の団体", "0 / 1 団体");
    assertThat(all.resolve("all.pdf")).isNotEmptyFile();
    assertThat(all.resolve("all.xlsx")).isNotEmptyFile();

    // the same parts are the same version, and other parts are the next
    run(folder, "bodies", "R7", "--final");
    assertThat(all.resolveSibling("versions/all-2")).doesNotExist();
    Files.writeString(
        folder.resolve("input/990027/R7/総務課/公開請求.csv"),
        "受付番号,受付日,実施機関,所管課,決定の内容,決定日\n1,R7.4.8,町長,総務課,公開,R7.4.18\n");
    Files.delete(folder.resolve("input/990027/R7/総務課/該当なし.csv"));
    FileSystemUtils.copyRecursively(made.resolve("data"), folder.resolve("data"));
    run(folder, "load", "--body", "990027", "--forget", "R7/総務課/該当なし.csv");
    assertThat(run(folder, "report", "R7", "--final", "--body", "990027").status()).isZero();
    assertThat(run(folder, "bodies", "R7", "--explain", "all:by-class:5万人未満:請求").out())
        .contains("= 0（1 / 2 団体", "作り直されて");
    run(folder, "bodies", "R7", "--final");
    assertThat(run(folder, "bodies", "R7", "--explain", "all:by-class:5万人未満:請求").out())
        .contains("= 1（1 / 2 団体", "（第2版）", "集計に入れていません")
        .contains("explain R7 information-disclosure:requests:合計:請求 --body 990027")
        .doesNotContain("作り直されて", "青葉市");
    assertThat(all.resolveSibling("versions/all-1/parts.csv")).exists();
    assertThat(all.resolveSibling("versions/all-2/parts.csv")).exists();
  }

  @Test
  void whatIsNotProvenOrNotThereIsNotAddedUp(@TempDir Path folder) throws IOException {
    releasedIn(folder);
    Path figures = folder.resolve("output/990019/R7").resolve(REPORT).resolve("figures.csv");
    Files.writeString(figures, Files.readString(figures).replace(",請求,5,", ",請求,6,"));
    Said said = run(folder, "bodies", "R7");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).contains("1 / 3 団体", "作った後に変えられている", "990019 青葉市");
    FileSystemUtils.deleteRecursively(folder.resolve("output"));
    assertThat(run(folder, "bodies", "R7").out()).contains("3 団体のどれも");
    assertThat(run(folder, "bodies", "R7", "--report", "alle").err()).contains("「alle」", "all ");
    assertThat(run(folder, "bodies", "R7", "--body", "990019").status()).isEqualTo(2);
  }

  @Test
  void wrongWordsOfAReportOverBodiesHaveFileAndLine(@TempDir Path folder) throws IOException {
    releasedIn(folder);
    Path words = folder.resolve("jobs/overviews/all.yml");
    Jobs.change(words, "row: 合計, column: 非公開", "row: 合計, column: 非開示");
    assertThat(run(folder, "bodies", "R7").err())
        .contains("overviews/all.yml 16行目", "requests:合計:非開示", "requests:合計:非公開");
    Jobs.change(words, "each: [人口区分]", "each: [人口]");
    Jobs.change(words, "each: [都道府県, body]", "each: [body, 都道府県]");
    Said said = run(folder, "bodies", "R7");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("「人口」", "人口区分", "最後");
    assertThat(run(folder, "check", "--body", "990027").out()).contains("「人口」");
  }

  @Test
  void ownNameAndCodeAreThoseOfTheRegister(@TempDir Path folder) throws IOException {
    copy(folder);
    Files.writeString(
        folder.resolve("jobs/bodies/990019/city/city.yml"), "name: 青葉町\ncode: \"990019\"\n");
    Said said = run(folder, "check", "--body", "990019");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).contains("city.yml 1行目", "「青葉町」", "「青葉市」");
  }
}
