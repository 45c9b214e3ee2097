package jp.kokuji.publication.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.report.Report;

/**
 * Writes a report as an HTML page: headings in order, tables with scopes, no script and nothing
 * from elsewhere. An XML writer puts every text in, so that no text of a record becomes markup.
 */
public final class HtmlEdition {
  private static final String STYLE = "/html/report.css";

  /** Writes UTF-8 and leaves the stream open. */
  public void write(Report report, OutputStream out) throws IOException {
    try {
      Markup page =
          new Markup(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
      page.doctype();
      page.open("html", "lang", "ja");
      head(page, report);
      page.open("body");
      body(page, report);
      page.close();
      page.close();
      page.end();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.write('\n');
  }

  private static void head(Markup page, Report report) throws IOException, XMLStreamException {
    page.open("head");
    page.empty("meta", "charset", "UTF-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.element("title", report.title());
    page.element("style", style());
    page.close();
  }

  static String style() throws IOException {
    try (InputStream css =
        Objects.requireNonNull(HtmlEdition.class.getResourceAsStream(STYLE), STYLE)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void body(Markup page, Report report) throws XMLStreamException {
    page.open("header");
    if (!report.finished()) {
      page.element("p", "（速報）", "class", "draft");
    }
    page.element("h1", report.title());
    page.element("p", report.period(), "class", "period");
    page.close();
    page.open("main");
    for (Report.Section section : report.sections()) {
      String id = "section-" + (report.sections().indexOf(section) + 1);
      page.open("section", "aria-labelledby", id);
      page.element("h2", heading(section), "id", id);
      BlockMarkup blocks = new BlockMarkup(page);
      for (var block : section.blocks()) {
        blocks.write(block);
      }
      page.close();
    }
    page.close();
  }

  private static String heading(Report.Section section) {
    return section.number().isEmpty()
        ? section.heading()
        : section.number() + "　" + section.heading();
  }
}
