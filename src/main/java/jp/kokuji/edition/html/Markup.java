package jp.kokuji.edition.html;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements; text and attributes are escaped by the writer below. */
public final class Markup {
  private final XMLStreamWriter writer;

  Markup(XMLStreamWriter writer) {
    this.writer = writer;
  }

  void doctype() throws XMLStreamException {
    writer.writeDTD("<!DOCTYPE html>\n");
  }

  /** Opens an element with attributes given as names and values in turn. */
  public void open(String name, String... attributes) throws XMLStreamException {
    writer.writeStartElement(name);
    attributes(attributes);
  }

  /** An element that has no content and no end. */
  public void empty(String name, String... attributes) throws XMLStreamException {
    writer.writeEmptyElement(name);
    attributes(attributes);
  }

  /** An element with text, and attributes given as names and values in turn. */
  public void element(String name, String text, String... attributes) throws XMLStreamException {
    open(name, attributes);
    writer.writeCharacters(text);
    close();
  }

  /** An element within running text, after which nothing is put that a reader would see. */
  void inline(String name, String text, String... attributes) throws XMLStreamException {
    open(name, attributes);
    writer.writeCharacters(text);
    writer.writeEndElement();
  }

  void text(String text) throws XMLStreamException {
    writer.writeCharacters(text);
  }

  /** Text whose line feeds become line breaks. */
  void lines(String text) throws XMLStreamException {
    boolean first = true;
    for (String line : text.split("\n", -1)) {
      if (!first) {
        writer.writeEmptyElement("br");
      }
      writer.writeCharacters(line);
      first = false;
    }
  }

  /** Closes the element that was opened last. */
  public void close() throws XMLStreamException {
    writer.writeEndElement();
    writer.writeCharacters("\n");
  }

  void end() throws XMLStreamException {
    writer.writeEndDocument();
    writer.flush();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }
}
