package jp.kokuji.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.kokuji.CommandLines;
import jp.kokuji.Jobs;
import jp.kokuji.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check}: of {@code jobs/}, and of ledgers that are not stored. */
class CheckCommandTest {
  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  private int check(String... files) {
    String[] line = new String[files.length + 9];
    line[0] = "check";
    String[] names = {"jobs", "data", "input", "output"};
    for (int i = 0; i < names.length; i++) {
      line[1 + 2 * i] = "--" + names[i];
      line[2 + 2 * i] = folder.resolve(names[i]).toString();
    }
    System.arraycopy(files, 0, line, 9, files.length);
    PrintWriter writer = new PrintWriter(said, true);
    return CommandLines.of(writer, writer).execute(line);
  }

  private void spoil(String file, String old, String text) {
    Jobs.change(folder.resolve("jobs").resolve(file), old, text);
  }

  @Test
  void theDeliveredJobsAreInOrder() throws IOException {
    Jobs.copyTo(folder.resolve("jobs"));
    assertThat(check()).isZero();
    assertThat(said.toString()).contains("誤りはありません");
    assertEveryFileNamesItsSchema();
  }

  private void assertEveryFileNamesItsSchema() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("jobs"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).toList()) {
        String first = Files.readAllLines(file).getFirst();
        assertThat(first).as(file.toString()).startsWith("# yaml-language-server: $schema=");
        String schema = first.substring(first.indexOf('=') + 1);
        assertThat(file.resolveSibling(schema).normalize()).as(file.toString()).exists();
      }
    }
  }

  @Test
  void saysAllFaultsOfAllFilesAtOnce() {
    Jobs.copyTo(folder.resolve("jobs"));
    spoil("kinds/appeal.yml", "key: [", "keys: [");
    spoil("kinds/document-request.yml", "opened: received_on", "opened: recieved_on");
    spoil("law/document-exemptions.yml", "versions:", "versions:\n\t- x");
    spoil("schedule.yml", "毎日 02:00", "毎晩 02:00");
    spoil("publish.yml", "report: information-disclosure,", "report: information,");
    spoil(
        "checks.yml", "id: C-D01\n    report: information-disclosure", "id: C-D01\n    report: x");
    spoil("notes/R2.yml", "check: C-D23", "check: C-D99");
    spoil("reports/my-number-audit.yml", "cross:", "cros:");
    spoil("city/corners.yml", "name: 総務部\n    agency: 市長", "name: 総務部\n    agency: 市町");
    assertThat(check()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(
            said.toString().lines().skip(1).map(line -> line.replaceAll(".*?/jobs/(\\S+).*", "$1")))
        .containsExactly(
            "checks.yml",
            "city/corners.yml",
            "kinds/appeal.yml",
            "kinds/document-request.yml",
            "law/document-exemptions.yml",
            "notes/R2.yml",
            "publish.yml",
            "reports/my-number-audit.yml",
            "schedule.yml");
    assertThat(said.toString())
        .contains("document-exemptions.yml 7行目: YAML として読めません（字下げにタブが使われています）");
  }

  /** Nothing is said of checks and sentences that only lack what cannot be read. */
  @Test
  void aLedgerThatCannotBeReadIsTheOnlyFault() {
    Jobs.copyTo(folder.resolve("jobs"));
    spoil("kinds/document-request.yml", "later: decided_on}", "later: decided_on");
    assertThat(check()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(said.toString().lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("kinds/document-request.yml 13行目: YAML として読めません（かっこが閉じていないか");
    spoil("kinds/document-request.yml", "later: decided_on", "later: decided_on}");
    spoil("reports/my-number-audit.yml", "{category: [期間]}", "{category: []}");
    assertThat(check()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(said.toString()).contains("中身がありません").doesNotContain("「一覧」は使えません");
  }

  @Test
  void judgesALedgerAndStoresNothing() throws IOException {
    Jobs.copyTo(folder.resolve("jobs"));
    Path file =
        new Workplace(folder)
            .submit("R3/総務部/a.csv", Workplace.requests("1", "2").replace(",開示\n", ",開じ\n"));
    assertThat(check(file.toString())).isEqualTo(ExitStatus.FELL_SHORT);
    assertThat(said.toString())
        .contains("受け入れた行 0、保留した行 2", "「開じ」は使えません", "何も登録していません")
        .doesNotContain("返却");
    assertThat(folder.resolve("data/kokuji.mv.db")).doesNotExist();
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void judgesALedgerFromAnywhereWhenToldWhose() throws IOException {
    Jobs.copyTo(folder.resolve("jobs"));
    Path file = folder.resolve("手元の台帳.csv");
    Files.writeString(file, Workplace.requests("1", "2"), Charset.forName("windows-31j"));
    assertThat(check(file.toString())).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(said.toString()).contains("--year R3 --submitter 総務部");
    int status = check(file.toString(), "--year", "R3", "--submitter", "総務部");
    assertThat(status).as(said.toString()).isZero();
    assertThat(said.toString()).contains("受け入れた行 2、保留した行 0");
    assertThat(check("ありません.csv")).isEqualTo(ExitStatus.WRONG_USAGE);
  }
}
