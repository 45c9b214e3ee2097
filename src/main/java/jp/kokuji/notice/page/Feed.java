package jp.kokuji.notice.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the feed of all that was published and withdrawn (Atom, RFC 4287), the latest first. */
final class Feed {
  static final String FILE = "feed.xml";
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final RootPage root;

  Feed(RootPage root) {
    this.root = root;
  }

  PublicFile of(PublishedTree tree) {
    List<FeedEntry> entries =
        tree.issues().stream()
            .flatMap(issue -> FeedEntry.of(issue, root.title(issue)).stream())
            .sorted(Comparator.comparing(FeedEntry::day).thenComparing(FeedEntry::name).reversed())
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Java's own: the bytes must not hang on what else is on the class path
    try {
      write(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"), entries);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return new PublicFile(FILE, out.toByteArray());
  }

  private void write(XMLStreamWriter xml, List<FeedEntry> entries) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(ATOM);
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    head(
        xml,
        "",
        Words.text("title.all", root.city().name()),
        entries.getFirst().day(),
        "index.html");
    xml.writeStartElement(ATOM, "author");
    element(xml, "name", root.city().name());
    xml.writeEndElement();
    for (FeedEntry entry : entries) {
      xml.writeStartElement(ATOM, "entry");
      head(xml, entry.name(), entry.title(), entry.day(), entry.address());
      element(xml, "summary", entry.words());
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }

  private void head(XMLStreamWriter xml, String name, String title, LocalDate day, String address)
      throws XMLStreamException {
    byte[] of = (root.city().code() + "/" + name).getBytes(StandardCharsets.UTF_8);
    element(xml, "id", "urn:uuid:" + UUID.nameUUIDFromBytes(of));
    element(xml, "title", title);
    element(xml, "updated", day + "T00:00:00+09:00");
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
