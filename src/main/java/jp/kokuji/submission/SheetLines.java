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
  private final XMLStreamReader xml;
  private final WorkbookParts parts;
  private final MergedCells merged;
  private final SheetRemarks remarks;
  private boolean flat;
  private boolean ended;
  private int row;
  private int readRow;
  private @Nullable Line ahead;

  SheetLines(
      WorkbookParts.Sheet sheet,
      XMLStreamReader xml,
      WorkbookParts parts,
      MergedCells merged,
      SheetRemarks remarks) {
    this.merged = merged;
    this.remarks = remarks;
    this.sheet = sheet.name();
    this.hidden = sheet.hidden();
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
      switch (xml.getLocalName()) {
        case "sheetFormatPr" -> flat = isNothing("defaultRowHeight", LEAST_HEIGHT);
        case "col" -> noteHidden();
        case "row" -> {
          readRow = number(StrictXml.attribute(xml, "r"), readRow);
          return remarks.on(cells().toLine(sheet, readRow, cells -> merged.at(readRow, cells)));
        }
        default -> {}
      }
    }
    return below();
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
    if (isHidden() || isNothing("width", LEAST_WIDTH)) {
      int first = Integer.parseInt(StrictXml.attribute(xml, "min"));
      int last = Integer.parseInt(StrictXml.attribute(xml, "max"));
      hiddenColumns.set(first - 1, Math.min(last, COLUMNS));
    }
  }

  private boolean isHidden() {
    return WorkbookParts.isTrue(StrictXml.attribute(xml, "hidden"));
  }

  /** Whether the row, or each that says nothing of its own, has no height to speak of. */
  private boolean isFlat() {
    return StrictXml.attribute(xml, "ht").isEmpty() ? flat : isNothing("ht", LEAST_HEIGHT);
  }

  /** Whether a height or width is given that leaves nothing to be seen. */
  private boolean isNothing(String measure, double least) {
    String given = StrictXml.attribute(xml, measure);
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
    Cells cells = new Cells(hidden, isHidden() || isFlat(), hiddenColumns::get);
    int column = -1;
    while (StrictXml.nextChild(xml, "row")) {
      if (xml.getLocalName().equals("c")) {
        int next = column(StrictXml.attribute(xml, "r"), column);
        if (next <= column) {
          throw damaged("column " + next + " after column " + column);
        }
        column = next;
        cells.add(column, SheetCell.read(xml, parts));
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

  private XMLStreamException damaged(String what) {
    return new XMLStreamException(what, xml.getLocation());
  }
}
