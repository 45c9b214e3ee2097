package jp.kokuji.edition.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.kokuji.edition.html.PrintedSentence.Quote;

/** A report's page, read later for its sentences and the figures that they print. */
public final class FinishedPage {
  private static final Set<String> RUNNING = Set.of("p", "h3", "li", "dt", "dd");

  private final XMLStreamReader xml;
  private final List<PrintedSentence> sentences = new ArrayList<>();
  private String section = "";

  private FinishedPage(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** The sentences of all sections, those without figures too. */
  public static List<PrintedSentence> sentences(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return sentences(in);
    } catch (XMLStreamException e) {
      throw new FileSystemException(file.toString(), null, e.getMessage());
    }
  }

  /** The sentences of a page that is not in its place yet. */
  public static List<PrintedSentence> sentences(byte[] page) throws IOException {
    try {
      return sentences(new ByteArrayInputStream(page));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static List<PrintedSentence> sentences(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FinishedPage page = new FinishedPage(factory.createXMLStreamReader(in));
    page.read();
    return page.sentences;
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("section")) {
        section = "";
      } else if (xml.getLocalName().equals("h2")) {
        section = xml.getElementText();
      } else if (RUNNING.contains(xml.getLocalName())) {
        sentences.addAll(running(xml.getLocalName()).sentences(section));
      }
    }
  }

  private MarkedText running(String element) throws XMLStreamException {
    MarkedText text = new MarkedText();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.CHARACTERS) {
        text.add(xml.getText());
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element)) {
        return text;
      } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("data")) {
        String figure = xml.getAttributeValue(null, "data-figure");
        BigDecimal value = new BigDecimal(xml.getAttributeValue(null, "value"));
        String printed = xml.getElementText();
        text.mark(new Quote(figure, value, printed));
        text.add(printed);
      }
    }
    return text;
  }
}
