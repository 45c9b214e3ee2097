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

/** The pages of a notice that was published, corrected and withdrawn, by the rules of WCAG 2.2. */
@Tag("long")
class NoticeAccessibilityTest {
  private static final String LEDGER = "R3/総務部/台帳.csv";
  private static final List<String> PUBLISH =
      List.of(
          "--left-out",
          "--report=information-disclosure",
          "--notice-date=R4.6.15",
          "--approved-by=総務課長");

  @TempDir static Path folder;
  private static final List<String> PAGES = new ArrayList<>();

  @BeforeAll
  static void publish() throws IOException {
    Tool.CHROMIUM.demand();
    Run run = Run.withoutInput(folder.resolve("run")).submit(LEDGER, Workplace.requests("1", "2"));
    makeFinal(run).publishing("R3", with("--notice-number=100"));
    Path front = run.folder().resolve("output/public/R3/index.html");
    PAGES.add(Files.readString(front, UTF_8));
    makeFinal(run.submit(LEDGER, Workplace.requests("1", "2", "3")));
    run.publishing("R3", with("--notice-number=101", "--note=総務部の台帳に漏れがあったため"));
    PAGES.add(Files.readString(front, UTF_8));
    Path root = run.folder().resolve("output/public/index.html");
    PAGES.add(Files.readString(root, UTF_8));
    run.expecting(0, "publish", "R3", "--withdraw", "--note=確認のため", "--approved-by=総務課長");
    PAGES.add(Files.readString(front, UTF_8));
    PAGES.add(Files.readString(root, UTF_8));
    for (String page : List.of("1/index.html", "2/index.html", "2/errata.html")) {
      PAGES.add(Files.readString(front.resolveSibling("editions").resolve(page), UTF_8));
    }
    assertThat(PAGES).doesNotHaveDuplicates();
  }

  private static Run makeFinal(Run run) {
    return run.expecting(0, "load")
        .expecting(
            0,
            "report",
            "R3",
            "--report=information-disclosure",
            "--final",
            "--override=試験のため、記録の少ない年度を確定する");
  }

  private static String[] with(String... more) {
    List<String> line = new ArrayList<>(PUBLISH);
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(ints = {1024, 320})
  void noPageHasAFault(int width) throws IOException, InterruptedException {
    for (Examination page : new Browser(folder).examine(PAGES, width, false)) {
      assertThat(page.violations()).isEmpty();
      assertThat(page.undecided()).allMatch(NoticeAccessibilityTest::isDecidedElsewhere);
      assertThat(page.passed()).contains("color-contrast", "html-has-lang", "region", "link-name");
      assertThat(page.needed()).as("it scrolls sideways").isEqualTo(page.width());
    }
  }

  /** A link in a cell that is scrolled away has the colour of all links. */
  private static boolean isDecidedElsewhere(String fault) {
    return AccessibilityTest.isDecidedElsewhere(fault)
        || fault.matches("(?s)color-contrast: <a .*obscured by.*");
  }

  @Test
  void darkColoursHaveContrast() throws IOException, InterruptedException {
    for (Examination page : new Browser(folder).examine(PAGES, 1024, true)) {
      assertThat(page.violations()).isEmpty();
      assertThat(page.passed()).contains("color-contrast");
      assertThat(page.dark()).isTrue();
    }
  }
}
