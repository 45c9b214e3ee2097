package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of both years by the rules of WCAG 2.2 AA, as far as a program can tell. */
@Tag("long")
class AccessibilityTest {
  private static final String BROKEN =
      """
      <!DOCTYPE html><html><head><meta charset="UTF-8"></head><body>
      <h1>状況</h1><h3>内訳</h3><img src="data:,"><p style="color:#999">薄い文字です。</p>
      <div style="width:900px">横に長い表</div><table><tr><th></th><td>1</td></tr></table>
      </body></html>
      """;

  @TempDir static Path folder;
  private static List<String> pages = List.of();

  @BeforeAll
  static void readPages() throws IOException {
    Tool.CHROMIUM.demand();
    List<String> read = new ArrayList<>();
    for (Path page : PublishedYears.files(".html")) {
      read.add(Files.readString(page, UTF_8));
    }
    pages = read;
  }

  /** 320 pixels are what is left of 1280 at a zoom of 400 %. */
  @ParameterizedTest
  @ValueSource(ints = {1024, 320})
  void noPageHasAFault(int width) throws IOException, InterruptedException {
    for (Examination page : new Browser(folder).examine(pages, width, false)) {
      assertThat(page.violations()).isEmpty();
      assertThat(page.undecided()).allMatch(AccessibilityTest::isDecidedElsewhere);
      assertThat(page.passed())
          .contains("color-contrast", "html-has-lang", "skip-link", "target-size", "region");
      assertThat(page.needed()).as("it scrolls sideways").isEqualTo(page.width());
      assertThat(page.width()).isBetween(width - 20, width);
    }
  }

  /**
   * Axe does not decide on the contrast of a cell that spans rows, holds one digit (also as a link
   * to its meaning) or is scrolled away; its colours are those of its neighbours. Nor does it on
   * the words of a drawing, whose contrast is reckoned where its inks are chosen.
   */
  static boolean isDecidedElsewhere(String fault) {
    return fault.matches(
            "(?s)color-contrast: <(t[hd]|a class=.meant.).*(overlapped by|obscured by|too short).*")
        || fault.startsWith("color-contrast: <text ");
  }

  @Test
  void darkColoursHaveContrast() throws IOException, InterruptedException {
    for (Examination page : new Browser(folder).examine(pages, 1024, true)) {
      assertThat(page.violations()).isEmpty();
      assertThat(page.undecided()).allMatch(AccessibilityTest::isDecidedElsewhere);
      assertThat(page.passed()).contains("color-contrast");
      assertThat(page.dark()).isTrue();
      assertThat(page.paper()).isNotEqualTo("rgb(255, 255, 255)");
    }
  }

  @Test
  void aBrokenPageIsSeenToBeBroken() throws IOException, InterruptedException {
    Examination broken = new Browser(folder).examine(List.of(BROKEN), 320, false).getFirst();
    assertThat(broken.violations().stream().map(fault -> fault.replaceFirst(":.*", "")).toList())
        .contains("html-has-lang", "document-title", "image-alt", "color-contrast")
        .contains("heading-order", "empty-table-header", "region", "landmark-one-main");
    assertThat(broken.needed()).isGreaterThan(broken.width());
  }
}
