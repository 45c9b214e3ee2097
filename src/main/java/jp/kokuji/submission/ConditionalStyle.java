package jp.kokuji.submission;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a format does to cells that meet its condition. The condition itself is not worked out, so
 * that nobody can tell which of the cells do.
 */
final class ConditionalStyle {
  private ConditionalStyle() {}

  /** Whether the differential format at whose start the reader stands strikes out or hides. */
  static boolean conceals(XMLStreamReader xml, Colours colours) throws XMLStreamException {
    Face face = Face.PLAIN;
    int background = Colours.AUTOMATIC;
    String code = "";
    while (StrictXml.nextChild(xml, "dxf")) {
      switch (xml.getLocalName()) {
        case "font" -> face = Face.read(xml, colours);
        case "bgColor" -> background = colours.read(xml);
        case "numFmt" -> code = StrictXml.attribute(xml, "formatCode");
        default -> {}
      }
    }
    return conceals(face, background, code);
  }

  static boolean conceals(Face face, int background, String code) {
    return face.struck()
        || Colours.isInvisible(face.rgb(), background)
        || (!code.isEmpty() && NumberShape.of(0, code).hidesText());
  }

  /** That one stands over cells, noted of the row below all others. */
  static Note note(String range) {
    return new Note(Rule.CONCEALED_BY_CONDITION, Note.WHOLE_ROW, range);
  }
}
