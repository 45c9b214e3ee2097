package jp.kokuji.command;

import static jp.kokuji.Workplace.request;
import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kokuji.Workplace;
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
        .contains("市長 総務部: ", "公文書開示請求 2", "自己情報開示等請求 該当なし", "公文書開示請求 未提出")
        .containsPattern("何も提出していない部課 \\d+ 件");
  }

  private static JsonNode department(JsonNode departments, String name) {
    return departments
        .valueStream()
        .filter(each -> each.at("/department").asString().equals(name))
        .findFirst()
        .orElseThrow();
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
