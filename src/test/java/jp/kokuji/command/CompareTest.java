package jp.kokuji.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.CommandLines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** {@code check --compare}: what changed words would do to the reports that stand. */
@Tag("long")
class CompareTest {
  @TempDir private Path folder;

  @Test
  void saysWhichFiguresSentencesAndPagesWouldChangeAndStoresNothing() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("examples/suzusato"), folder);
    assertThat(run(1, "check", "--compare")).contains("比べる報告書がありません");
    run(0, "year-end", "R7");
    List<String> before = files();
    assertThat(run(0, "check", "--compare", "R7"))
        .contains("R7 information-disclosure: 変わるところはありません。");
    Path words = folder.resolve("jobs/reports/information-disclosure.yml");
    String text = Files.readString(words);
    Files.writeString(words, text.replace("unit: 決定", "unit: 処分").replace("ほかに、取下げが", "このほか、取下げが"));
    assertThat(run(0, "check", "--compare", "令和7"))
        .contains("R7 information-disclosure: 数字 ", "文 12 件、PDF の 1 ページが変わります", "決定 → ")
        .containsPattern("数字 information-disclosure:.*: \\d+決定 → \\d+処分")
        .containsPattern("文（.*ほかに、取下げが.*\\n    → .*このほか、取下げが")
        .contains("変わるページ: ", "何も登録していません");
    assertThat(files()).isEqualTo(before);
    assertThat(run(2, "check", "--compare", "いつか")).contains("年度として読めません");
  }

  /** A final version prints what it leaves out and which version it is: neither is a change. */
  @Test
  void nothingChangesAfterAFinalVersionWhereNothingWasChanged() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("examples/suzusato"), folder);
    Path ledger = folder.resolve("input/R7/総務課/公開請求.csv");
    String[] line = {"report", "R7", "--final", "--override=市長の指示により公表を先に行う"};
    run(0, "load");
    run(0, line);
    assertThat(run(0, "check", "--compare")).contains("information-disclosure: 変わるところはありません。");
    Files.writeString(ledger, Files.readString(ledger) + "13,,R8.3.27,請求,市長,総務課,市民,,,,,,,\n");
    run(0, "load");
    run(0, line);
    assertThat(run(0, "check", "--compare")).contains("information-disclosure: 変わるところはありません。");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
      return files.map(file -> file + " " + file.toFile().lastModified()).sorted().toList();
    }
  }

  private String run(int status, String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    for (String name : List.of("input", "jobs", "output", "data")) {
      line.addAll(List.of("--" + name, folder.resolve(name).toString()));
    }
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    assertThat(CommandLines.of(writer, writer).execute(line.toArray(String[]::new)))
        .isEqualTo(status);
    return out.toString();
  }
}
