package jp.kokuji.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of a city may change how pages look, not what they do. */
class TemplateCheckTest {
  @TempDir private Path folder = Path.of("");

  private Path template(String line) throws Exception {
    Path pages = Files.createDirectories(SampleJobs.in(folder).jobs().resolve("pages"));
    return Files.writeString(
        pages.resolve("front.html"), "<html>\n<body>\n" + line + "\n</body>\n</html>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script src='https://example.com/a.js'></script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<p onclick='alert(1)'>数字</p>",
        "<p th:onclick=\"'alert(1)'\">数字</p>",
        "<p data-th-onmouseover=\"x\">数字</p>",
        "<p th:attr=\"title=${a},onfocus=${b}\">数字</p>",
        "<a href=' JavaScript:alert(1)'>数字</a>",
        "<a th:href=\"@{javascript:alert(1)}\">数字</a>",
        "<iframe src='a.html'></iframe>"
      })
  void whatRunsInAPageIsRefusedWithItsLine(String line) throws Exception {
    Path file = template(line);
    assertThatThrownBy(() -> new RulebookReader(folder).check())
        .isInstanceOfSatisfying(
            InvalidRulebook.class,
            invalid ->
                assertThat(invalid.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.file()).isEqualTo(file.toString()))
                    .satisfies(fault -> assertThat(fault.line()).isEqualTo(3))
                    .satisfies(fault -> assertThat(fault.found()).contains("ページの中で動くもの")));
  }

  @Test
  void whatComesAlongAndWhatOnlyShowsIsAccepted() throws Exception {
    template("<p th:text=\"${on}\" class='on' th:attr=\"data-on=${x}\">javascript: とは</p>");
    new RulebookReader(folder).check();
    assertThat(TemplateCheck.faults(Path.of("src/main/resources/pages"))).isEmpty();
    assertThat(TemplateCheck.faults(folder.resolve("none"))).isEmpty();
  }
}
