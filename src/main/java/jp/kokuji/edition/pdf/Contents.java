package jp.kokuji.edition.pdf;

import java.util.List;
import jp.kokuji.report.Report;
import org.openpdf.text.pdf.PdfDestination;

/**
 * The list of sections with their pages (目次), which a document of four pages and three sections or
 * more has. Where a section begins is known only when all is set, so such a report is set twice.
 *
 * @param printed whether the document has one
 * @param sections where each section begins, in order; empty while that is not known
 */
record Contents(boolean printed, List<Target> sections) {
  private static final int PAGES = 4;
  private static final int SECTIONS = 3;

  static final Contents NONE = new Contents(false, List.of());

  /** As printed to learn where sections begin. */
  private static final Contents TRIAL = new Contents(true, List.of());

  /**
   * Where a section begins.
   *
   * @param y in points from the foot of the page
   */
  record Target(int page, float y) {
    PdfDestination destination() {
      return new PdfDestination(PdfDestination.XYZ, 0, y, 0);
    }
  }

  /** With what the report is set first; none where it has too few sections. */
  static Contents first(Report report) {
    long sections = report.sections().stream().filter(each -> !each.title().isEmpty()).count();
    return sections < SECTIONS ? NONE : TRIAL;
  }

  /** What the trial showed. */
  static Contents of(Flow trial) {
    return trial.pages() < PAGES ? NONE : new Contents(true, List.copyOf(trial.sections()));
  }

  boolean known() {
    return !sections.isEmpty();
  }
}
