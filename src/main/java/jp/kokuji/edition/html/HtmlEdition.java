package jp.kokuji.edition.html;

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
      if (report.finished()) {
        page.open("body");
      } else {
        page.open("body", "class", "provisional");
      }
      new BodyMarkup(page).write(report);
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
}
