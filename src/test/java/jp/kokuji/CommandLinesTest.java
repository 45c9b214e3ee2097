package jp.kokuji;

import static jp.kokuji.Workplace.request;
import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator types, and what the program answers. */
class CommandLinesTest {
  private static final String LEDGER = "R3/総務部/台帳.csv";

  @TempDir private Path root = Path.of("");
  private Workplace workplace = new Workplace(root);

  @BeforeEach
  void install() {
    workplace = new Workplace(root).cleared();
  }

  /** What was answered and said, and with which exit status. */
  private record Answer(int status, String out, String err) {}

  private Answer run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        CommandLines.of(new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments);
    return new Answer(status, out.toString(), err.toString());
  }

  /** Runs a command in this workplace. */
  private Answer here(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--input=" + workplace.input());
    all.add("--output=" + workplace.output());
    all.add("--jobs=" + workplace.jobs());
    all.add("--data=" + workplace.data());
    return run(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "load --help", "report --help", "year-end --help", "serve --help"})
  void helpIsJapanese(String line) {
    Answer answer = run(line.split(" ", -1));
    assertThat(answer.status()).isZero();
    assertThat(answer.out())
        .containsPattern("\\p{IsHiragana}")
        .doesNotContain("Display", "Show this", "Print ");
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void yearEndCountsHintsAndEndsWithWhereTheReportsLie() throws IOException {
    workplace.submit(LEDGER, requests("1").replace(",", "\t"));
    workplace.submit("R2/総務部/台帳.csv", requests("1").replace("2021-", "2020-").replace(",", "\t"));
    Answer answer = here("year-end", "R3");
    assertThat(answer.out())
        .contains("念のため: 1 件のファイル", "コンマ以外で区切ったファイル 1", "ほかの年度のファイル 1 件")
        .doesNotContain("確認してください")
        .containsSubsequence("information-disclosure.pdf", "次にすること", "./kokuji explain R3");
  }

  @Test
  void whatIsSaidTwiceIsNotCalledByAnId() throws IOException {
    String line = "審査請求,市長,総務部\n";
    workplace.submit("R3/総務部/該当なし.csv", "届出の種類,実施機関,所管部課\n" + line + line);
    assertThat(here("load").err() + here("load").out())
        .contains("「市長-総務部」はこのファイルの2行目にもあります")
        .doesNotContain("appeal");
  }

  @Test
  void loadShowsEachHint() throws IOException {
    workplace.submit(LEDGER, requests("1").replace(",", "\t"));
    assertThat(here("load").out()).contains("確認してください", "（F-13）").doesNotContain("念のため");
  }

  @Test
  void nameOfAFileBreaksNoLine() throws IOException {
    String name = "R3/総務部/a\n\u001B[2J\u202Egpj" + "名".repeat(75) + ".csv";
    workplace.submit(name, requests("1") + request("2", "総務管理部"));
    Answer answer = here("load");
    assertThat(answer.status()).isEqualTo(1);
    String log = Files.readString(workplace.data().resolve("log/kokuji.log"));
    assertThat((answer.out() + answer.err() + log).replaceAll("\\R", ""))
        .contains("a<U+000A><U+001B>[2J<U+202E>gpj")
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\t]]");
    assertThat(log.lines()).allMatch(line -> line.matches("\\d{4}-.*|\\s*at .*|Caused by.*"));
    assertThat(Files.exists(workplace.output().resolve("problems/summary.csv"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"load --quick", "report", "report R3 --quick", "", "print", "verify nowhere"})
  void wrongUsageSaysWhatIsAllowed(String line) {
    Answer answer = run(line.isEmpty() ? new String[0] : line.split(" ", -1));
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("kokuji").containsPattern("\\p{IsHiragana}");
    assertThat(answer.err().lines().findFirst().orElse("")).containsPattern("\\p{IsHiragana}");
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void yearsAreExplained() {
    Answer answer = run("report", "R0");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err().lines().findFirst().orElse(""))
        .contains("「R0」は年度として読めません", "令和3")
        .doesNotContain("Invalid value");
  }

  @Test
  void unknownReportIsAnsweredWithThoseThatThereAre() {
    Answer answer = here("report", "R3", "--report", "annual");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("「annual」", "information-disclosure、");
  }

  @Test
  void wrongDeclarationsAreNamedByFileAndLine() throws IOException {
    Path agencies = workplace.jobs().resolve("city/agencies.yml");
    Jobs.change(agencies, "  - name: 企業管理者", "  - nam: 企業管理者");
    long line = Files.readAllLines(agencies).indexOf("  - nam: 企業管理者") + 1L;

    Answer answer = here("load");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err())
        .contains("jobs/city/agencies.yml " + line + "行目")
        .doesNotContain("Fault[", "Exception");
  }

  @Test
  void unwritableFolderIsNamedInOneLine() throws IOException {
    workplace.submit(LEDGER, requests("1"));
    Files.writeString(workplace.output(), "a file where the folder should be");

    Answer answer = here("load");
    assertThat(answer.status()).isEqualTo(3);
    assertThat(answer.err())
        .contains(workplace.output().toString())
        .contains(workplace.data().resolve("log/kokuji.log").toString())
        .doesNotContain("\tat ", "Exception");
    assertThat(answer.err().lines().filter(l -> !l.startsWith("読み込み"))).hasSize(2);
  }

  @Test
  void littleRoomIsSaidBeforeAnythingIsBegun() {
    workplace.submit(LEDGER, requests("1"));
    System.setProperty("kokuji.minimum-free", "1000000TB");
    try {
      Answer answer = here("load");
      assertThat(answer.status()).isEqualTo(3);
      assertThat(answer.err())
          .contains("フォルダー " + workplace.data(), "空きが", "処理を始めませんでした")
          .doesNotContain("Exception");
      assertThat(workplace.output()).doesNotExist();
    } finally {
      System.clearProperty("kokuji.minimum-free");
    }
  }

  @Test
  void missingInputFolderIsNamed() throws IOException {
    Files.delete(workplace.input());
    Answer answer = here("load");
    assertThat(answer.status()).isNotZero();
    assertThat(answer.err()).contains(workplace.input().toString()).doesNotContain("Exception");
  }

  @Test
  void cleanLoadIsWell() {
    workplace.submit(LEDGER, requests("1", "2"));

    Answer first = here("load");
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).contains("読み込んだファイル 1 件", "受け入れた行 2");
    assertThat(here("load").out()).contains("読み込んだファイル 0 件、変更のないファイル 1 件");
  }

  @Test
  void heldBackRowsAreListedAndTheLogHoldsNothingOfThem() throws IOException {
    workplace.submit(LEDGER, requests("1", "2") + request("3", "山田花子宅"));

    Answer answer = here("load");
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out())
        .contains("保留した行 1")
        .contains(workplace.input().resolve(LEDGER) + "、4行目")
        .contains("山田花子宅")
        .contains(workplace.output().resolve("problems").resolve(LEDGER) + ".problems.csv");
    assertThat(workplace.output().resolve("problems").resolve(LEDGER + ".problems.csv")).exists();
    assertThat(Files.readString(workplace.data().resolve("log/kokuji.log")))
        .doesNotContain("山田花子宅");
    assertThat(here("load").status()).as("it stands held back").isEqualTo(1);
  }

  @Test
  void reportNamesWhatIsNotInIt() {
    workplace.submit(LEDGER, requests("1", "2") + request("3", "無い部"));
    here("load");

    Answer answer = here("report", "令和3年度", "--report", "information-disclosure");
    assertThat(answer.status()).as(answer.err()).isEqualTo(1);
    assertThat(answer.out()).contains("報告書に入っていない行があります: ", LEDGER + "（1行）");
    assertThat(workplace.output().resolve("R3/information-disclosure/figures.csv")).exists();
    assertThat(here("report", "R9").out()).contains("令和9年度の記録がないため");
  }

  @Test
  void folderThatIsNotARelease() throws IOException {
    workplace.submit(LEDGER, requests("1"));
    Path folder = Files.createDirectories(workplace.output().resolve("R3/information-disclosure"));
    Files.writeString(folder.resolve("notes.txt"), "");

    Answer answer = here("year-end", "R3");
    assertThat(answer.status()).isEqualTo(3);
    assertThat(answer.err()).contains(folder.toString()).doesNotContain("jp.kokuji", "Exception");
    assertThat(folder.resolve("notes.txt")).exists();
  }

  @Test
  void otherProcessOnTheEmbeddedDatabase() {
    assertThat(here("load").status()).isZero();
    try (MVStore other = MVStore.open(workplace.data().resolve("kokuji.mv.db").toString())) {
      Answer answer = here("load");
      assertThat(answer.status()).isEqualTo(1);
      assertThat(answer.err()).startsWith("別の処理が実行中です").doesNotContain("Exception");
      assertThat(other.isClosed()).isFalse();
    }
    assertThat(here("load").status()).isZero();
  }

  @Test
  void otherProcessOnTheDatabaseServer() throws SQLException {
    String url = TestDatabase.newPostgres("commands");
    System.setProperty("spring.profiles.active", "postgres");
    System.setProperty("spring.datasource.url", url);
    System.setProperty("spring.datasource.username", "postgres");
    try (Connection other = DriverManager.getConnection(url, "postgres", "")) {
      lock(other, "select pg_advisory_lock(118126288398953)");
      Answer answer = here("load");
      assertThat(answer.status()).as(answer.err()).isEqualTo(1);
      assertThat(answer.err()).startsWith("別の処理が実行中です");

      lock(other, "select pg_advisory_unlock(118126288398953)");
      assertThat(here("load").status()).isZero();
    } finally {
      System.clearProperty("spring.profiles.active");
      System.clearProperty("spring.datasource.url");
      System.clearProperty("spring.datasource.username");
    }
  }

  private static void lock(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
