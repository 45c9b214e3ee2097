package jp.kokuji.submission;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cell of a workbook.
 *
 * @param formula whether a formula gave the text, which is what the file says it gave last
 * @param number whether the cell holds a number that is no date
 */
record SheetCell(String text, boolean formula, boolean number) {
  /** Stands for a formula whose result the file doesn't hold, because no program calculated it. */
  static final String NOT_CALCULATED = "#FORMULA?";

  /** Reads the cell at whose start the reader stands. */
  static SheetCell read(XMLStreamReader xml, WorkbookParts parts) throws XMLStreamException {
    String type = StrictXml.attribute(xml, "t");
    String style = StrictXml.attribute(xml, "s");
    boolean formula = false;
    String value = "";
    String inline = "";
    while (StrictXml.nextChild(xml, "c")) {
      switch (xml.getLocalName()) {
        case "f" -> formula = true;
        case "v" -> value = xml.getElementText();
        case "is" -> inline = CellStrings.read(xml);
        default -> {}
      }
    }
    if (formula && value.isEmpty() && !type.equals("str")) {
      return new SheetCell(NOT_CALCULATED, true, false);
    }
    return type.equals("inlineStr")
        ? new SheetCell(inline, formula, false)
        : new SheetCell(
            parts.text(type, style, value),
            formula,
            WorkbookParts.isNumber(type) && !parts.isDate(style));
  }
}
