package jp.kokuji.submission;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cell of a workbook.
 *
 * @param text what is seen in it
 * @param notes what else there is to say of it, of no column yet
 */
record SheetCell(String text, List<Note> notes) {
  /** Stands for a formula whose result the file doesn't hold, because no program calculated it. */
  static final String NOT_CALCULATED = "#FORMULA?";

  /** Reads the cell at whose start the reader stands. */
  static SheetCell read(XMLStreamReader xml, WorkbookParts parts) throws XMLStreamException {
    String type = StrictXml.attribute(xml, "t");
    CellStyle style = parts.style(StrictXml.attribute(xml, "s"));
    boolean formula = false;
    String value = "";
    List<Run> inline = List.of();
    while (StrictXml.nextChild(xml, "c")) {
      switch (xml.getLocalName()) {
        case "f" -> formula = true;
        case "v" -> value = xml.getElementText();
        case "is" -> inline = CellStrings.read(xml, parts.colours());
        default -> {}
      }
    }
    return of(type, style, value, inline, formula, parts);
  }

  /** The same of a cell that was read without it. */
  static SheetCell of(PlainCell cell, WorkbookParts parts) {
    return of(
        cell.type(),
        parts.style(cell.style()),
        cell.inline() ? "" : cell.text(),
        cell.inline() ? List.of(new Run(CellStrings.unescape(cell.text()), null)) : List.of(),
        cell.formula(),
        parts);
  }

  private static SheetCell of(
      String type,
      CellStyle style,
      String value,
      List<Run> inline,
      boolean formula,
      WorkbookParts parts) {
    if (formula && value.isEmpty() && !type.equals("str")) {
      return style.text(NOT_CALCULATED, true);
    }
    return type.equals("inlineStr")
        ? style.text(inline, formula)
        : parts.cell(type, style, value, formula);
  }
}
