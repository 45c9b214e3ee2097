package jp.kokuji.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.CommandLines;
import jp.kokuji.Jobs;
import jp.kokuji.rulebook.Agency;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Department;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code init}: from the sheet that it writes to reports of another city. */
@Tag("long")
class InitCommandTest {
  @TempDir private Path folder;
  private StringWriter said = new StringWriter();
  private Path city;
  private FilledSheet sheet;

  private int run(String... line) {
    said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    return CommandLines.of(writer, writer).execute(line);
  }

  private int there(String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    for (String name : List.of("input", "jobs", "output", "data")) {
      line.addAll(List.of("--" + name, city.resolve(name).toString()));
    }
    return run(line.toArray(String[]::new));
  }

  @BeforeEach
  void askForASheet() {
    city = folder.resolve("city");
    assertThat(run("init", city.toString())).isZero();
    sheet = new FilledSheet(city.resolve("はじめに.xlsx"));
  }

  private void made() {
    assertThat(run("init", city.toString())).as(said.toString()).isZero();
    assertThat(there("check")).as(said.toString()).isZero();
  }

  private String text(String file) throws IOException {
    return Files.readString(city.resolve("jobs").resolve(file));
  }

  @Test
  void aSheetThatIsNotFilledInMakesNothing() throws IOException {
    assertThat(run("init", city.toString())).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(said.toString()).contains("「市の名前」の答えがありません", "部署シート");
    assertThat(city.resolve("jobs")).doesNotExist();
    sheet
        .complete()
        .answer("全国地方公共団体コード", "242072")
        .rows("不開示情報", List.of("1", "個人に関する情報", ""), List.of("1", "法人に関する情報", ""));
    assertThat(run("init", city.toString())).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(said.toString()).contains("不開示情報シート: 「1」が二度書いてあります");
    assertThat(said.toString()).contains("「242072」は全国地方公共団体コードではありません");
    sheet.word("開示", "公開", "").word("部分開示", "部分公開", "");
    assertThat(run("init", city.toString())).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(said.toString())
        .contains("言葉シート: 「開示」を「公開」とすると、「不開示」が「不公開」になります。「不開示」の市の言い方も書いてください")
        .doesNotContain("「部分開示」が");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    sheet.complete();
    made();
    assertThat(run("init", city.toString())).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(said.toString()).contains("上書きはしません");
  }

  /** A city without corners, with words of its own, and without some of the ledgers. */
  @Test
  void aCityMakesItsReports() throws IOException {
    sheet
        .complete()
        .answer("報告書の発行者", "鈴里市長")
        .word("開示", "公開", "全部承諾")
        .word("部分開示", "部分公開", "一部公開、一部を公開")
        .word("不開示", "非公開", "")
        .word("市内", "市民", "市内法人")
        .owner("個人情報業務登録", "使わない")
        .owner("職員研修", "経営戦略部");
    made();
    assertThat(text("city/city.yml")).contains("issuer: 鈴里市長");
    assertThat(text("documents/agenda.yml")).contains("会議次第");
    assertThat(text("city/holidays.yml")).contains("years:");
    assertThat(text("kinds/training.yml")).contains("owner: 経営戦略部");
    Path ledger = city.resolve("input/R7/総務課/台帳.csv");
    Files.createDirectories(ledger.getParent());
    Files.writeString(
        ledger,
        """
        受付番号,受付日,実施機関,所管部課,請求者区分,公開方法,処理結果,該当号,決定日
        1,R7.4.10,市長,企画課,市民,閲覧,公開,,R7.4.20
        2,R7.5.12,鈴里市長,戦略部,市外,写しの交付,部分公開,第1号・第2号,R7.5.20
        3,R7.6.2,教育委員会,学校教育課,市内法人,閲覧,全部承諾,,R7.6.9
        """);
    Files.writeString(
        ledger.resolveSibling("自己情報.csv"),
        """
        受付番号,受付日,実施機関,所管部課,請求区分,開示方法,請求者,処理結果,該当号,決定日
        1,R7.7.1,市長,健康こども部,開示,閲覧,本人,部分開示,第2号,R7.7.15
        2,R7.8.1,議会,議会事務局,開示,閲覧,本人,開示,,R7.8.15
        """);
    assertThat(there("year-end", "R7")).as(said.toString()).isZero();
    assertThat(said.toString()).contains("受け入れた行 5、保留した行 0");
    Path report = city.resolve("output/R7/information-disclosure");
    assertThat(Files.readString(report.resolve("figures.csv")))
        .contains("合計,公開,2,決定", "合計,部分公開,1,決定", "市民,公開,2,決定");
    assertThat(Files.readString(report.resolve("information-disclosure.html")))
        .contains("公文書の公開請求", "条例第6条第1号", FilledSheet.CITY)
        .doesNotContain("情報公開コーナー");
    assertThat(city.resolve("output/R7/personal-information/personal-information.html"))
        .content()
        .contains("保有個人情報の開示等請求の状況", "保有個人情報の開示等請求の処理別の件数");
    assertThat(there("template")).as(said.toString()).isZero();
  }

  /**
   * The act and the outcome that grants it all may be called differently; longer words stay whole.
   */
  @Test
  void aTownThatCallsAGrantedRequestByAnotherWordThanTheAct() throws IOException {
    sheet
        .complete()
        .answer("情報公開条例の名前", "鈴里市の情報の公開に関する条例")
        .word("開示", "公開", "許諾")
        .word("全部開示", "全部公開", "")
        .word("部分開示", "部分公開", "")
        .word("不開示", "非公開", "")
        .word("不存在", "文書不存在", "")
        .word("その他", "移送・却下", "移送")
        .word("写しの交付", "コピーの交付", "")
        .answer("市の名前", "汐見町");
    made();
    assertThat(text("kinds/document-request.yml"))
        .contains("values: [全部公開, 非公開, 部分公開, 存否拒否, 文書不存在, 取下げ, 移送・却下]")
        .contains("values: [個人, 法人その他の団体, 報道機関]", "heading: 公開方法")
        .contains("開示: 全部公開", "許諾: 全部公開", "一部開示: 部分公開", "非開示: 非公開", "不存在: 文書不存在")
        .contains("市民: 町内", "町民: 町内", "写しの交付: コピーの交付")
        .doesNotContain("文書文書", "全部全部", "全部公開: 全部公開");
    assertThat(text("reports/information-disclosure.yml"))
        .contains("{label: 公開請求}", "{label: 公開率, ratio: [全部公開・部分公開, 公開の可否の決定]}")
        .contains("law: 鈴里市の情報の公開に関する条例第6条")
        .doesNotContain("全部公開請求", "全部公開率", "情報公開条例");
    assertThat(there("check")).as(said.toString()).isZero();
    Path ledger = Files.createDirectories(city.resolve("own")).resolve("台帳.csv");
    Files.writeString(
        ledger,
        """
        受付番号,受付日,実施機関,所管部課,請求者区分,公開方法,処理結果,該当号,決定日
        1,R7.4.10,市長,企画課,町民,コピー,公開,,R7.4.20
        2,R7.4.10,市長,企画課,町外,CD-R,却下,,R7.4.20
        """);
    assertThat(there("adopt", ledger.toString())).as(said.toString()).isZero();
    assertThat(said.toString())
        .contains("コピー: コピーの交付", "CD-R: コピーの交付", "却下: 移送・却下")
        .doesNotContain("置き場所のない言葉");
  }

  /** What it does not use goes, and nothing else with it: no section, no list, no rule. */
  @Test
  void aTownWithoutSomeLedgersKeepsAllOthers() throws IOException {
    sheet.complete().answer("市の名前", "汐見町");
    for (String unused : List.of("出資法人の情報公開", "監査指摘", "監査概要", "苦情", "情報提供")) {
      sheet.owner(unused, "使わない");
    }
    made();
    assertThat(text("publish.yml"))
        .contains("persons: []", "requests: [document-request, personal-request, appeal]");
    assertThat(text("reports/personal-information.yml"))
        .contains(
            "sections: [overview, registrations, file-register, act-requests, act-use, leaks,"
                + " appeals, act-council, publication, training, act-charts, act-definitions]");
    assertThat(text("reports/information-disclosure.yml"))
        .contains("sections: [overview, methods,", "町の情報を見せ", "{label: 審査請求, kind")
        .doesNotContain("情報提供, kind", "市の情報");
    assertThat(text("kinds/document-request.yml")).contains("values: [町内, 町外]");
    assertThat(text("law/personal-exemptions.yml")).contains("町が経営する企業");
  }

  @Test
  void aCityWithCornersCountsByThem() throws IOException {
    sheet
        .complete()
        .rows("情報公開コーナー", List.of("本庁", "市長"), List.of("教育", "教育委員会"), List.of("議会", "議会"));
    sheet.column(
        "部署",
        1,
        4,
        Map.of("経営戦略部", "本庁", "総務課", "本庁", "健康こども部", "本庁", "学校教育課", "教育", "議会事務局", "議会"));
    made();
    assertThat(text("reports/information-disclosure.yml")).contains("requests-by-corner:");
    assertThat(text("kinds/information-provision.yml")).contains("type: corner");
  }

  @Test
  void noWordOfTheDeliveredCityIsLeft() throws IOException {
    sheet.complete();
    made();
    City delivered = Jobs.rulebook().city();
    City own = Jobs.read(city.resolve("jobs")).city();
    List<String> known =
        Stream.of(names(own), List.of("秘書室", "総務課")).flatMap(List::stream).toList();
    List<String> foreign =
        Stream.concat(names(delivered).stream(), Stream.of("久留米"))
            .filter(name -> !known.contains(name) && !name.matches("環境部|市民課"))
            .toList();
    try (Stream<Path> files = Files.walk(city.resolve("jobs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(foreign);
      }
    }
  }

  private static List<String> names(City city) {
    return Stream.of(
            Stream.of(city.name()),
            city.agencies().stream().map(Agency::name),
            city.departments().stream().map(Department::name),
            city.departments().stream().flatMap(department -> department.sections().stream()))
        .flatMap(name -> name)
        .distinct()
        .toList();
  }
}
