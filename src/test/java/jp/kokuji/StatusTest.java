package jp.kokuji;

import static jp.kokuji.Workplace.request;
import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code status} says of files, departments and corrections. */
class StatusTest {
  private static final String LEDGER = "R3/総務部/台帳.csv";
  private static final String NIL = "届出の種類,実施機関,所管部課\n自己情報開示等請求,市長,環境部\n";

  @TempDir private Path root = Path.of("");
  private Workplace workplace = new Workplace(root);

  @BeforeEach
  void install() {
    workplace = new Workplace(root).cleared();
  }

  private String run(int status, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--input=" + workplace.input());
    all.add("--output=" + workplace.output());
    all.add("--jobs=" + workplace.jobs());
    all.add("--data=" + workplace.data());
    int actual =
        CommandLines.of(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(all.toArray(String[]::new));
    assertThat(actual).as(err.toString()).isEqualTo(status);
    return out.toString() + err;
  }

  private JsonNode json(int status, String... arguments) {
    String text = run(status, arguments);
    return JsonMapper.builder().build().readTree(text);
  }

  @Test
  void everyRowOfEveryFileIsAccountedFor() {
    workplace.submit(LEDGER, requests("1", "2") + request("3", "総務不明部") + ",,,,,,\n合計,,,,,,2\n");
    run(1, "load");

    JsonNode file = json(1, "status", "R3", "--json").at("/years/0/files/0");
    assertThat(file.at("/path").asString()).isEqualTo(LEDGER);
    assertThat(file.at("/state").asString()).isEqualTo("partly");
    assertThat(file.at("/presence").asString()).isEqualTo("present");
    assertThat(file.at("/accepted").asInt()).isEqualTo(2);
    assertThat(file.at("/heldBack").asInt()).isEqualTo(1);
    assertThat(file.at("/blank").asInt()).isEqualTo(1);
    assertThat(file.at("/total").asInt()).isEqualTo(1);
    assertThat(file.at("/rows").asInt()).isEqualTo(5);
    assertThat(file.at("/problems/0/rule").asString()).isEqualTo("N-02");
    assertThat(run(1, "status", "R3"))
        .contains("5行 = 受け入れ 2 + 保留 1 + 空白 1 + 合計 1", "一部保留", "総務不明部", "（N-02）");
  }

  @Test
  void filesThatAreNewChangedGoneOrUnreadableAreNamed() throws IOException {
    workplace.submit(LEDGER, requests("1"));
    workplace.submit("R3/環境部/a.csv", requests());
    workplace.submit("R3/環境部/b.csv", "これは台帳ではない\n");
    run(1, "load");
    Files.delete(workplace.input().resolve("R3/環境部/a.csv"));
    workplace.submit(LEDGER, requests("1", "2"));
    workplace.submit("R3/総務部/写し.csv", requests("9"));

    JsonNode year = json(1, "status", "R3", "--json").at("/years/0");
    assertThat(year.at("/files").findValuesAsString("presence"))
        .containsExactly("gone", "present", "changed");
    assertThat(year.at("/files").findValuesAsString("state"))
        .containsExactly("loaded", "refused", "loaded");
    assertThat(year.at("/waiting").get(0).asString()).isEqualTo("R3/総務部/写し.csv");
    assertThat(run(1, "status"))
        .contains("なくなったファイル 1 件", "読み込んだ後に変わったファイル 1 件", "まだ読み込んでいないファイル 1 件");
  }

  @Test
  void departmentsThatSentRecordsNothingToReportOrNothing() {
    workplace.submit(LEDGER, requests("1", "2"));
    workplace.submit("R3/環境部/該当なし.csv", NIL);
    run(0, "load");

    JsonNode departments = json(0, "status", "R3", "--json").at("/years/0/departments");
    JsonNode affairs = department(departments, "総務部");
    assertThat(affairs.at("/records/document-request").asInt()).isEqualTo(2);
    JsonNode environment = department(departments, "環境部");
    assertThat(environment.at("/nil").get(0).asString()).isEqualTo("personal-request");
    assertThat(environment.at("/missing").valueStream().map(JsonNode::asString))
        .contains("document-request", "outside-use")
        .doesNotContain("personal-request", "nil-return", "training");
    assertThat(run(0, "status", "R3"))
        .containsPattern("② 個人情報業務登録\n.*③ 公文書開示請求\n")
        .containsPattern("部課 +① +② +③ .*保留\n +市長 総務部 +未提出 +未提出 +2 \\(\\d\\d-\\d\\d\\) ")
        .containsPattern(" 市長 環境部 .* なし\n")
        .containsPattern("何も提出していない部課 \\d+ 件");

    workplace.submit("R3/総務部/なし.csv", NIL.replace("環境部", "総務部") + "公文書開示請求,市長,総務部\n");
    assertThat(run(0, "load"))
        .containsOnlyOnce("該当なし届と記録の両方があります")
        .contains(": 市長 総務部（公文書開示請求、令和3年度）");
  }

  /** Two agencies have a department of one name: what one says is not what the other says. */
  @Test
  void departmentsOfOneNameAnswerForThemselves() throws IOException {
    Path city = workplace.jobs().resolve("city/departments.yml");
    String two = "\n  - {name: 庶務課, agency: 市長}\n  - {name: 庶務課, agency: 議会}\n";
    Files.writeString(city, two, StandardOpenOption.APPEND);
    Path kind = workplace.jobs().resolve("kinds/appeal.yml");
    Jobs.change(kind, "owner: 総務部", "owner: 庶務課");
    assertThat(run(2, "check")).contains("「庶務課」という部署は、二つ以上の実施機関にあります", "市長庶務課・議会庶務課");
    Jobs.change(kind, "owner: 庶務課", "owner: 議会庶務課");
    workplace.submit("R3/市長庶務課/台帳.csv", requests("1").replace("総務部", "庶務課"));
    workplace.submit("R3/議会庶務課/該当なし.csv", NIL.replace("市長,環境部", "議会,庶務課"));
    workplace.submit("R3/市長庶務課/壊れた.csv", "これは台帳ではない\n");
    workplace.submit("R3/市長庶務課/該当なし.csv", NIL.replace("自己情報開示等請求,市長,環境部", "審査請求,市長,庶務課"));
    run(1, "load");

    JsonNode departments = json(1, "status", "R3", "--json").at("/years/0/departments");
    JsonNode mayor = department(departments, "市長庶務課");
    JsonNode council = department(departments, "議会庶務課");
    assertThat(mayor.at("/records/document-request").asInt()).isEqualTo(1);
    assertThat(missing(mayor)).contains("personal-request").doesNotContain("document-request");
    assertThat(mayor.at("/heldBack").size()).isEqualTo(1);
    assertThat(missing(council)).contains("document-request").doesNotContain("personal-request");
    assertThat(council.at("/heldBack").size()).isZero();
    assertThat(run(1, "status", "R3")).contains("市長 庶務課", "議会 庶務課");
    assertThat(run(1, "report", "R3", "--final", "--report", "information-disclosure"))
        .contains("提出も該当なし届もありません: 議会庶務課 審査請求");
    workplace.submit("R3/議会/該当なし.csv", NIL.replace("自己情報開示等請求,市長,環境部", "審査請求,議会,庶務課"));
    run(1, "load");
    assertThat(run(1, "report", "R3", "--final", "--report", "information-disclosure"))
        .doesNotContain("議会庶務課 審査請求");
  }

  private static Stream<String> missing(JsonNode department) {
    return department.at("/missing").valueStream().map(JsonNode::asString);
  }

  private static JsonNode department(JsonNode departments, String name) {
    return departments
        .valueStream()
        .filter(each -> each.at("/submitter").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void departmentsAreRemindedOfWhatTheyOwe() throws IOException {
    workplace.submit(LEDGER, requests("1") + request("2", "総務不明部"));
    workplace.submit("R3/環境部/該当なし.csv", NIL);
    workplace.submit("R3/教育委員会/b.csv", "これは台帳ではない\n");
    run(1, "load");
    Path folder = root.resolve("お願い");

    JsonNode affairs =
        department(json(1, "status", "R3", "--json").at("/years/0/departments"), "総務部");
    assertThat(affairs.at("/heldBack/0/path").asString()).isEqualTo(LEDGER);
    assertThat(affairs.at("/heldBack/0/rows").asInt()).isEqualTo(1);
    assertThat(affairs.at("/received/document-request").asString()).startsWith("20");
    assertThat(run(1, "status", "R3")).containsPattern(" 市長 総務部 .* 1行/1件\n");

    String told = run(1, "status", "R3", "--reminders", folder.toString(), "--due", "R4.4.15");
    assertThat(told).containsPattern("お願いの文を \\d+ 件書き出しました: " + folder);
    assertThat(folder.resolve("市長_総務部.txt"))
        .content()
        .contains("市長 総務部　御中\r\n", "令和3年度の運用状況を", "　・自己情報開示等請求\r\n")
        .contains("　・" + workplace.input() + "/" + LEDGER + "（1行を保留しています）")
        .contains(workplace.output() + "/problems/" + LEDGER + ".problems.csv")
        .contains("期限：令和4年4月15日（金）", "久留米市 総務部総務課")
        .doesNotContain("・公文書開示請求", "・審査請求");
    assertThat(folder.resolve("市長_環境部.txt"))
        .content()
        .contains("・公文書開示請求")
        .doesNotContain("・自己情報開示等請求", "訂正をお願い");
    assertThat(folder.resolve("教育委員会.txt")).content().contains("ファイルの全体を保留しています");
    assertThat(workplace.output().resolve("problems/" + LEDGER + ".problems.csv")).exists();

    assertThat(run(2, "status", "R3", "--reminders", folder.toString(), "--due", "R4.4.15"))
        .contains("前に書き出した文");
    run(2, "status", "R3", "--reminders", root.resolve("x").toString());
    JsonNode reminders = json(1, "status", "R3", "--due", "R4.4.15", "--json").at("/reminders");
    assertThat(reminders.get(0).at("/text").asString()).startsWith("件名：【依頼】令和3年度");
  }

  @Test
  void correctionIsShownWithWhatItChanged() {
    workplace.submit(LEDGER, requests("1", "2"));
    run(0, "load");
    workplace.submit(LEDGER, requests("2").replace("閲覧", "視聴") + request("3", "総務部"));

    assertThat(run(0, "load"))
        .contains("差し替えました", "追加 1、変更 1、なくなった記録 1", "（2行目）開示方法")
        .doesNotContain("「視聴」");
    String history = run(0, "status", "--file", LEDGER);
    assertThat(history)
        .contains(
            "前の版",
            "現在の版",
            "なくなった記録: 公文書開示請求 1（前の2行目）",
            "変更: 公文書開示請求 2（2行目）開示方法「閲覧」→「視聴」",
            "追加: 公文書開示請求 3（3行目）");
    assertThat(run(0, "status", "--file", workplace.input().resolve(LEDGER).toString()))
        .isEqualTo(history);
    assertThat(json(0, "status", "--file", LEDGER, "--json").at("/versions").size()).isEqualTo(2);
  }

  @Test
  void failedCorrectionLeavesTheOldVersionStanding() {
    workplace.submit(LEDGER, requests("1", "2"));
    run(0, "load");
    workplace.submit(LEDGER, "こわれた台帳\n");
    run(1, "load");

    assertThat(run(0, "status", "--file", LEDGER)).contains("現在の版", "全体を保留した版");
    assertThat(
            department(json(1, "status", "R3", "--json").at("/years/0/departments"), "総務部")
                .at("/records/document-request")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void fileThatWasNeverReadIsAWrongName() {
    assertThat(run(2, "status", "--file", "R3/総務部/ない.csv")).contains("R3/総務部/ない.csv");
  }
}
