package jp.kokuji.submission;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet of an xlsx workbook; rows that the file leaves out come as blank. */
final class SheetLines {
  /** Stands for a formula whose result the file doesn't hold, because no program calculated it. */
  static final String NOT_CALCULATED = "#FORMULA?";

  private static final int COLUMNS = 16_384;

  private final String sheet;
  private final XMLStreamReader xml;
  private final WorkbookParts parts;
  private int row;
  private int readRow;
  private @Nullable Line ahead;

  SheetLines(String sheet, XMLStreamReader xml, WorkbookParts parts) {
    this.sheet = sheet;
    this.xml = xml;
    this.parts = parts;
  }

  /** The row that was given or tried last. */
  int row() {
    return Math.max(row, readRow);
  }

  Optional<Line> next() throws XMLStreamException {
    if (ahead == null) {
      ahead = read();
    }
    if (ahead == null) {
      return Optional.empty();
    }
    row++;
    if (ahead.row() > row) {
      return Optional.of(new Line(sheet, row, List.of()));
    }
    Line line = ahead;
    ahead = null;
    return Optional.of(line);
  }

  private @Nullable Line read() throws XMLStreamException {
    while (StrictXml.nextChild(xml, "sheetData")) {
      if (xml.getLocalName().equals("row")) {
        readRow = number(StrictXml.attribute(xml, "r"), readRow);
        return new Line(sheet, readRow, cells().toList());
      }
    }
    return null;
  }

  private int number(String r, int previous) throws XMLStreamException {
    int number = r.isEmpty() ? previous + 1 : Integer.parseInt(r);
    if (number <= previous || number > Limits.ROWS) {
      throw damaged("row " + number + " after row " + previous);
    }
    return number;
  }

  private Cells cells() throws XMLStreamException {
    Cells cells = new Cells();
    int column = -1;
    while (StrictXml.nextChild(xml, "row")) {
      if (xml.getLocalName().equals("c")) {
        int next = column(StrictXml.attribute(xml, "r"), column);
        if (next <= column) {
          throw damaged("column " + next + " after column " + column);
        }
        column = next;
        cells.add(column, cell());
      }
    }
    return cells;
  }

  /** The column from 0 of a reference like AB12; without one, the cell follows the previous. */
  private int column(String reference, int previous) throws XMLStreamException {
    int column = 0;
    for (int i = 0; i < reference.length() && reference.charAt(i) > '9'; i++) {
      column = column * 26 + (reference.charAt(i) - 'A' + 1);
      if (reference.charAt(i) < 'A' || reference.charAt(i) > 'Z' || column > COLUMNS) {
        throw damaged("cell " + reference);
      }
    }
    if (column == 0 && !reference.isEmpty()) {
      throw damaged("cell " + reference);
    }
    return reference.isEmpty() ? previous + 1 : column - 1;
  }

  private String cell() throws XMLStreamException {
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
      return NOT_CALCULATED;
    }
    return type.equals("inlineStr") ? inline : parts.text(type, style, value);
  }

  private XMLStreamException damaged(String what) {
    return new XMLStreamException(what, xml.getLocation());
  }
}
