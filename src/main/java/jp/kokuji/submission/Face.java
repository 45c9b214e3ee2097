package jp.kokuji.submission;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How characters look, as far as it changes what they say.
 *
 * @param struck whether a line runs through them
 * @param raised whether they stand above or below the line, as a note's number does
 * @param rgb their colour; {@link Colours#AUTOMATIC} for that of the window
 */
record Face(boolean struck, boolean raised, int rgb) {
  static final Face PLAIN = new Face(false, false, Colours.AUTOMATIC);

  /** Reads a font, or the properties of a run, at whose start the reader stands. */
  static Face read(XMLStreamReader xml, Colours colours) throws XMLStreamException {
    String element = xml.getLocalName();
    boolean struck = false;
    boolean raised = false;
    int rgb = Colours.AUTOMATIC;
    while (StrictXml.nextChild(xml, element)) {
      String value = StrictXml.attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "strike" -> struck = value.isEmpty() || WorkbookParts.isTrue(value);
        case "vertAlign" -> raised = !value.equals("baseline");
        case "color" -> rgb = colours.read(xml);
        default -> {}
      }
    }
    return new Face(struck, raised, rgb);
  }
}
