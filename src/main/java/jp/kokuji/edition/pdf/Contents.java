package jp.kokuji.edition.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfDestination;

/**
 * The list of sections with their pages (目次), which a document of four pages and three sections or
 * more has. Where a section begins is known only when all is set, so a report is set twice.
 *
 * @param printed whether the document has one
 * @param sections where each section begins, in order; empty while that is not known
 */
record Contents(boolean printed, List<Target> sections) {
  private static final int PAGES = 4;
  private static final int SECTIONS = 3;

  /** As printed to learn where sections begin. */
  static final Contents TRIAL = new Contents(true, List.of());

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

  /** What a trial of so many pages showed. */
  static Contents of(int pages, List<Target> sections) {
    return new Contents(pages >= PAGES && sections.size() >= SECTIONS, List.copyOf(sections));
  }

  boolean known() {
    return !sections.isEmpty();
  }
}
