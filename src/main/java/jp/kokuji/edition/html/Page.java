package jp.kokuji.edition.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** Writes a page in the style of the reports. */
public final class Page {
  private Page() {}

  /** Writes what stands in the page's body. */
  @FunctionalInterface
  public interface Body {
    void write(Markup page) throws XMLStreamException;
  }

  /** The page as UTF-8. */
  public static byte[] of(String title, Body body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Markup page =
          new Markup(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
      page.doctype();
      page.open("html", "lang", "ja");
      page.open("head");
      page.empty("meta", "charset", "UTF-8");
      page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
      page.element("title", title);
      page.element("style", HtmlEdition.style());
      page.close();
      page.open("body");
      body.write(page);
      page.close();
      page.close();
      page.end();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.write('\n');
    return out.toByteArray();
  }
}
