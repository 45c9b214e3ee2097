package jp.kokuji.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.kokuji.Jobs;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page on checks lists those that there are, and its examples can be used as they stand. To
 * bring the list up to date, run this test with {@code -Dkokuji.write-pages=true}.
 */
class CheckPageTest {
  private static final Path PAGE = Path.of("docs/ja/checks.md");
  private static final String LIST = "## 検算の一覧\n";
  private static final Pattern EXAMPLE =
      Pattern.compile("^```yaml\\n# (jobs/\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void listsEveryCheck() throws IOException {
    String page = Files.readString(PAGE);
    String listed = page.substring(0, page.indexOf(LIST)) + list(Jobs.rulebook());
    if (Boolean.getBoolean("kokuji.write-pages")) {
      Files.writeString(PAGE, listed);
    }
    assertThat(PAGE).hasContent(listed);
  }

  private static String list(Rulebook rulebook) {
    StringBuilder page = new StringBuilder(LIST);
    page.append("\nこの一覧は jobs/ の定義から作っているので、手で直さないでください。○と△は比べる二つの数です。\n");
    for (ReportDefinition report : rulebook.reports().values()) {
      page.append("\n### ")
          .append(report.id())
          .append("\n\n| 記号 | 扱い | 合わないときの知らせ |\n|---|---|---|\n");
      rulebook.checks().of(report).forEach(check -> page.append(line(check)));
    }
    return page.toString();
  }

  private static String line(CheckDefinition check) {
    String severity =
        switch (check.severity()) {
          case ERROR -> "誤り";
          case WARNING -> check.note() ? "注意（注記が必要）" : "注意";
        };
    Map<String, String> words = Map.of("left", "○", "right", "△", "place", "（場所）");
    return "| %s | %s | %s |\n".formatted(check.id(), severity, check.sentence(words));
  }

  @Test
  void everyExampleIsInOrder(@TempDir Path folder) throws IOException {
    List<MatchResult> examples = EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
    assertThat(examples).hasSizeGreaterThan(5);
    int declared = Jobs.rulebook().checks().declared().size();
    Path jobs = Jobs.copyTo(folder);
    for (MatchResult example : examples) {
      Path file = folder.resolve(example.group(1).substring("jobs/".length()));
      String text = example.group(2);
      if (file.endsWith("checks.yml")) {
        declared++;
        Files.writeString(file, Files.readString(file) + text.substring("checks:\n".length()));
      } else {
        Files.writeString(file, text);
      }
      assertThat(Jobs.read(jobs).checks().declared()).as(example.group()).hasSize(declared);
    }
    assertThat(Jobs.read(jobs).checks().notes()).hasSizeGreaterThan(2);
  }
}
