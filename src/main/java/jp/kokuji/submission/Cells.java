package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The cells of one row while it is being read: gaps are filled, blank cells at the end left out.
 */
final class Cells {
  private final List<String> texts = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final IntPredicate hiddenColumns;

  /**
   * @param hiddenSheet whether the row's sheet is not shown
   * @param hiddenRow whether the row is not shown, for example by a filter
   * @param hiddenColumns whether the column of an index from 0 is not shown
   */
  Cells(boolean hiddenSheet, boolean hiddenRow, IntPredicate hiddenColumns) {
    this.hiddenColumns = hiddenColumns;
    if (hiddenSheet) {
      notes.add(new Note(Rule.HIDDEN_SHEET, Note.WHOLE_ROW));
    }
    if (hiddenRow) {
      notes.add(new Note(Rule.HIDDEN_ROWS, Note.WHOLE_ROW));
    }
  }

  /** Adds the cell at a column, from 0; columns must come in ascending order. */
  void add(int column, SheetCell cell) {
    add(column, cell.text());
    if (cell.text().isEmpty()) {
      return;
    }
    if (hiddenColumns.test(column)) {
      notes.add(new Note(Rule.HIDDEN_COLUMN, column));
    }
    if (cell.formula()) {
      notes.add(new Note(Rule.FORMULA, column));
    }
    if (cell.number()) {
      notes.add(new Note(Rule.NUMERIC_IDENTIFIER, column));
    }
  }

  private void add(int column, String text) {
    if (column < texts.size()) {
      throw new IllegalArgumentException("column " + column + " comes twice");
    }
    if (!text.isEmpty()) {
      while (texts.size() < column) {
        texts.add("");
      }
      texts.add(text);
    }
  }

  /** The row; one without any content has nothing worth a note. */
  Line toLine(String sheet, int row) {
    return new Line(
        sheet,
        row,
        Collections.unmodifiableList(texts),
        texts.isEmpty() ? List.of() : List.copyOf(notes));
  }

  /** A row of CSV, whose cells have only their texts. */
  static Line line(int row, Iterable<String> texts) {
    Cells cells = new Cells(false, false, column -> false);
    int column = 0;
    for (String text : texts) {
      cells.add(column++, text);
    }
    return cells.toLine("", row);
  }
}
