package jp.kokuji.edition.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import jp.kokuji.report.Report;

/**
 * Writes a report as an HTML page: headings in order, tables with scopes, no script and nothing
 * from elsewhere.
 */
public final class HtmlEdition {
  private final Pages pages;

  public HtmlEdition(Pages pages) {
    this.pages = pages;
  }

  /** The same without a list of contents, plain enough for a word processor. */
  public void writeDocument(Report report, OutputStream out) throws IOException {
    pages.write("document", Map.of("report", ReportPage.of(report)), out);
  }

  /** Writes UTF-8 and leaves the stream open. */
  public void write(Report report, OutputStream out) throws IOException {
    pages.write("report", Map.of("report", ReportPage.of(report)), out);
  }
}
