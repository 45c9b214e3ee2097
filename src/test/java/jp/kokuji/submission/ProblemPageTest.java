package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page that people look codes up in says what the program says. To bring it up to date, run
 * this test with {@code -Dkokuji.write-pages=true}.
 */
class ProblemPageTest {
  private static final Path PAGE = Path.of("docs/ja/problems.md");

  @Test
  void lists_every_rule_with_a_message_as_the_program_gives_it() throws IOException {
    String page = ProblemPage.of(RuleTest::example);
    if (Boolean.getBoolean("kokuji.write-pages")) {
      Files.createDirectories(PAGE.toAbsolutePath().getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }
}
