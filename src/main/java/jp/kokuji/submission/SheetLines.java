package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet of an xlsx workbook; rows that the file leaves out come as blank. */
final class SheetLines {
  private static final int COLUMNS = 16_384;

  /** Points, of which a line of text needs nine or more. */
  static final double LEAST_HEIGHT = 3;

  /** Widths of a digit. */
  static final double LEAST_WIDTH = 0.4;

  private final String sheet;
  private final boolean hidden;
  private final BitSet hiddenColumns = new BitSet();
  private final SheetBytes part;
  private final XMLStreamReader xml;
  private final WorkbookParts parts;
  private final MergedCells merged;
  private final SheetRemarks remarks;
  private @Nullable PlainRows plain;
  private boolean flat;
  private boolean ended;
  private int row;
  private int readRow;
  private @Nullable Line ahead;

  SheetLines(
      WorkbookParts.Sheet sheet,
      SheetBytes part,
      WorkbookParts parts,
      MergedCells merged,
      SheetRemarks remarks)
      throws XMLStreamException {
    this.merged = merged;
    this.remarks = remarks;
    this.sheet = sheet.name();
    this.hidden = sheet.hidden();
    this.part = part;
    this.xml = StrictXml.open(part);
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
    PlainRow next = plain == null ? null : plain.next();
    if (next != null) {
      return line(next);
    }
    while (StrictXml.nextChild(xml, "sheetData")) {
      switch (xml.getLocalName()) {
        case "sheetFormatPr" ->
            flat = isNothing(StrictXml.attribute(xml, "defaultRowHeight"), LEAST_HEIGHT);
        case "col" -> noteHidden();
        case "sheetData" -> {
          plain = PlainRows.at(part, xml);
          if (plain != null) {
            return read();
          }
        }
        case "row" -> {
          readRow = number(StrictXml.attribute(xml, "r"), readRow);
          return line(cells());
        }
        default -> {}
      }
    }
    return below();
  }

  private Line line(PlainRow plainly) throws XMLStreamException {
    readRow = number(plainly.number(), readRow);
    Cells cells = row(plainly.hidden(), plainly.height());
    int column = -1;
    for (PlainCell cell : plainly.cells()) {
      column = after(column, cell.reference());
      cells.add(column, SheetCell.of(cell, parts));
    }
    return line(cells);
  }

  private Line line(Cells cells) {
    return remarks.on(cells.toLine(sheet, readRow, all -> merged.at(readRow, all)));
  }

  /** A row below all others, where something lies over them or a format conceals it. */
  private @Nullable Line below() {
    List<Note> notes = ended || readRow >= Limits.ROWS ? List.of() : concealed();
    ended = true;
    return notes.isEmpty() ? null : new Line(sheet, ++readRow, List.of(), notes);
  }

  private List<Note> concealed() {
    List<Note> notes = new ArrayList<>(remarks.shapes());
    String range = "";
    try {
      while (StrictXml.nextChild(xml, "worksheet")) {
        switch (xml.getLocalName()) {
          case "conditionalFormatting" -> range = StrictXml.attribute(xml, "sqref");
          case "cfRule" -> note(parts.conceals(StrictXml.attribute(xml, "dxfId")), range, notes);
          case "dxf" -> note(ConditionalStyle.conceals(xml, parts.colours()), range, notes);
          default -> {}
        }
      }
    } catch (XMLStreamException | RuntimeException damagedBelowTheRows) {
      return notes; // no row is lost by it
    }
    return notes;
  }

  private static void note(boolean really, String range, List<Note> notes) {
    Note note = ConditionalStyle.note(range);
    if (really && !notes.contains(note)) {
      notes.add(note);
    }
  }

  /** Columns are described before the first row, several at once. */
  private void noteHidden() {
    if (WorkbookParts.isTrue(StrictXml.attribute(xml, "hidden"))
        || isNothing(StrictXml.attribute(xml, "width"), LEAST_WIDTH)) {
      int first = Integer.parseInt(StrictXml.attribute(xml, "min"));
      int last = Integer.parseInt(StrictXml.attribute(xml, "max"));
      hiddenColumns.set(first - 1, Math.min(last, COLUMNS));
    }
  }

  /** The cells to come of a row; one that says nothing of its height has that of all. */
  private Cells row(String hiddenRow, String height) {
    boolean unseen =
        WorkbookParts.isTrue(hiddenRow)
            || (height.isEmpty() ? flat : isNothing(height, LEAST_HEIGHT));
    return new Cells(hidden, unseen, hiddenColumns::get);
  }

  /** Whether a height or width is given that leaves nothing to be seen. */
  private static boolean isNothing(String given, double least) {
    return !given.isEmpty() && Double.parseDouble(given) < least;
  }

  private int number(String r, int previous) throws XMLStreamException {
    int number = r.isEmpty() ? previous + 1 : Integer.parseInt(r);
    if (number <= previous || number > Limits.ROWS) {
      throw damaged("row " + number + " after row " + previous);
    }
    return number;
  }

  private Cells cells() throws XMLStreamException {
    Cells cells = row(StrictXml.attribute(xml, "hidden"), StrictXml.attribute(xml, "ht"));
    int column = -1;
    while (StrictXml.nextChild(xml, "row")) {
      if (xml.getLocalName().equals("c")) {
        column = after(column, StrictXml.attribute(xml, "r"));
        cells.add(column, SheetCell.read(xml, parts));
      }
    }
    return cells;
  }

  private int after(int previous, String reference) throws XMLStreamException {
    int column = column(reference, previous);
    if (column <= previous) {
      throw damaged("column " + column + " after column " + previous);
    }
    return column;
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

  private XMLStreamException damaged(String what) {
    return new XMLStreamException(what, xml.getLocation());
  }
}
