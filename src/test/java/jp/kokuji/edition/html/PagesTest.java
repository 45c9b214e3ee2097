package jp.kokuji.edition.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.report.Block;
import jp.kokuji.report.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  @TempDir Path jobs;
  private Path own;

  @BeforeEach
  void folder() throws IOException {
    own = Files.createDirectory(jobs.resolve("pages"));
  }

  @Test
  void aCitysFileGoesBeforeTheDeliveredOne() throws IOException {
    Files.writeString(own.resolve("report.css"), "main > p { color: navy }");
    Files.writeString(
        own.resolve("frame.html"),
        "<html th:fragment=\"page(title, style, body)\"><body><b>架空市の枠</b><style"
            + " th:utext=\"${css}\"></style><th:block th:replace=\"${body}\"/></body></html>");
    assertThat(page())
        .contains("<b>架空市の枠</b>", "<style>main > p { color: navy }</style>")
        .contains("<h2 id=\"section-1\">１　状況</h2>", "<p>一つ目。</p>");
  }

  @Test
  void aFaultInACitysFileIsToldWithItsLine() throws IOException {
    Files.writeString(
        own.resolve("report.html"), "<html>\n<p th:text=\"${report.noSuchThing}\">x</p></html>");
    assertThatThrownBy(this::page)
        .isInstanceOfSatisfying(
            UnusablePage.class,
            fault -> {
              assertThat(fault.file()).isEqualTo(own.resolve("report.html").toString());
              assertThat(fault.line()).isEqualTo(2);
            });
  }

  /** A template is words of a city: it reaches nothing of the machine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "${T(java.lang.Runtime).getRuntime().availableProcessors()}",
        "${new java.io.File('/').exists()}",
        "${report.getClass().getClassLoader()}",
        "${@environment}"
      })
  void aTemplateReachesNothingButItsModel(String expression) throws IOException {
    Files.writeString(
        own.resolve("report.html"), "<html><p th:text=\"" + expression + "\">x</p></html>");
    assertThatThrownBy(this::page).isInstanceOf(UnusablePage.class);
  }

  @Test
  void theStyleSheetReachesTheReaderAsItIsWritten() throws IOException {
    assertThat(page()).contains("section > p:not([class])").doesNotContain("&gt; p:not");
  }

  private String page() throws IOException {
    Report report =
        new Report(
            "r",
            new FiscalYear(2021),
            "状況",
            "期間",
            "架空市",
            true,
            List.of(new Report.Section("１", "状況", "状況", List.of(new Block.Paragraph("一つ目。")))));
    return new String(Pages.of(jobs).of("report", Map.of("report", ReportPage.of(report))), UTF_8);
  }
}
