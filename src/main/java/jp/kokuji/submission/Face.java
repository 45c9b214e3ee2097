package jp.kokuji.submission;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How characters look, as far as it changes what they say.
 *
 * @param struck whether a line runs through them
 * @param raised whether they stand above or below the line, as a note's number does
 * @param rgb their colour; {@link Colours#AUTOMATIC} for that of the window, {@link Colours#NONE}
 *     where they are too small to be read
 */
record Face(boolean struck, boolean raised, int rgb) {
  private static final double LEAST_SIZE = 4;

  static final Face PLAIN = new Face(false, false, Colours.AUTOMATIC);

  /** Reads a font, or the properties of a run, at whose start the reader stands. */
  static Face read(XMLStreamReader xml, Colours colours) throws XMLStreamException {
    String element = xml.getLocalName();
    boolean struck = false;
    boolean raised = false;
    boolean seen = true;
    int rgb = Colours.AUTOMATIC;
    while (StrictXml.nextChild(xml, element)) {
      String value = StrictXml.attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "strike" -> struck = value.isEmpty() || WorkbookParts.isTrue(value);
        case "vertAlign" -> raised = !value.equals("baseline");
        case "color" -> rgb = colours.read(xml);
        case "sz" -> seen = value.isEmpty() || isSeen(Double.parseDouble(value));
        default -> {}
      }
    }
    return new Face(struck, raised, seen ? rgb : Colours.NONE);
  }

  /** Whether characters of so many points can be read. */
  static boolean isSeen(double points) {
    return points >= LEAST_SIZE;
  }
}
