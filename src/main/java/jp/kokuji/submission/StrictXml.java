package jp.kokuji.submission;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Reads a part of a workbook; a part with a DOCTYPE is refused, since it can only be an attack. */
public final class StrictXml extends StreamReaderDelegate {
  private static final XMLInputFactory FACTORY = factory();

  private StrictXml(XMLStreamReader xml) {
    super(xml);
  }

  private static XMLInputFactory factory() {
    // the JDK's own: another on the class path may understand the settings in another way
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Opens a part.
   *
   * @throws XMLStreamException when it does not begin as XML; reading on throws one at a DOCTYPE
   */
  public static XMLStreamReader open(InputStream in) throws XMLStreamException {
    return new StrictXml(FACTORY.createXMLStreamReader(in));
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == DTD) {
      throw new XMLStreamException("DOCTYPE", getLocation());
    }
    return event;
  }

  /** The value of an attribute; empty where it is missing. */
  static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Advances to the next start of an element; false when the element {@code within} ends first. */
  static boolean nextChild(XMLStreamReader xml, String within) throws XMLStreamException {
    int event = START_DOCUMENT;
    while (event != START_ELEMENT && xml.hasNext()) {
      event = xml.next();
      if (event == END_ELEMENT && xml.getLocalName().equals(within)) {
        return false;
      }
    }
    return event == START_ELEMENT;
  }
}
