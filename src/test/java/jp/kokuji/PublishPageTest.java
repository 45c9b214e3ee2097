package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.kokuji.release.Verification;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.reading.RulebookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from the draft to the withdrawal, as the operator's page tells it. */
class PublishPageTest {
  private static final Path PAGE = Path.of("docs/ja/publish.md");
  private static final Pattern COMMAND = Pattern.compile("^\\./kokuji (.*)$", Pattern.MULTILINE);
  private static final Pattern RULES =
      Pattern.compile("^```yaml\\n(reports:.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void everyCommandDoesWhatThePageSays(@TempDir Path folder) throws Exception {
    Run run = Run.ofProject(folder).expecting(0, "load");
    List<String> commands =
        COMMAND.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();
    assertThat(commands).hasSize(9);
    for (String command : commands) {
      if (command.equals("load")) {
        run.submit("R3/総務部/追加.csv", "実施年月,対象者,研修内容\nR3.9,全職員,個人情報の取扱い\n");
      }
      int status = command.contains("publish") && !command.contains("--approved-by") ? 1 : 0;
      String code =
          command.contains("--sheet") ? Sheets.option(folder.resolve("output"), "R3") : "";
      run.expecting(status, command.replaceAll("--sheet \\S+", code).split(" ", -1));
    }
    Path open = folder.resolve("output/public/R3");
    assertThat(open.resolve("index.html")).content().contains("取り下げました", "集計の誤り");
    assertThat(open.resolve("editions/2/index.html")).content().contains("漏れがあったため");
    assertThat(Verification.below(open)).hasSize(2).allMatch(Verification::intact);
  }

  @Test
  void theExampleOfRulesIsInOrder(@TempDir Path folder) throws Exception {
    MatchResult example = RULES.matcher(Files.readString(PAGE)).results().findFirst().orElseThrow();
    Path jobs = Jobs.copyTo(folder);
    Files.writeString(jobs.resolve("publish.yml"), example.group(1));
    PublicRules rules = new RulebookReader(jobs).readPublicRules(Jobs.read(jobs));
    assertThat(rules.reports()).containsEntry("information-disclosure", "情報公開");
    assertThat(rules.small()).isEqualTo(2);
  }
}
