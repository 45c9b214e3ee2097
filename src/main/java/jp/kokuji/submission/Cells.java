package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * The cells of one row while it is being read: gaps are filled, blank cells at the end left out.
 */
final class Cells {
  /** What is more often true of a row than of a cell. */
  private static final List<Rule> WHOLE =
      List.of(Rule.STRUCK_OUT, Rule.INVISIBLE_TEXT, Rule.LINE_OVER);

  /** Most ledgers have no more columns. */
  private static final int USUAL = 20;

  private final List<String> texts = new ArrayList<>(USUAL);
  private final List<Note> notes = new ArrayList<>();
  private final IntPredicate hiddenColumns;
  private int filled;

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
    filled++;
    if (hiddenColumns.test(column)) {
      notes.add(new Note(Rule.HIDDEN_COLUMN, column));
    }
    cell.notes().forEach(note -> notes.add(note.at(column)));
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
  Line toLine(String sheet, int row, Function<List<String>, List<Span>> spans) {
    List<String> all = Collections.unmodifiableList(texts);
    if (texts.isEmpty()) {
      return new Line(sheet, row, all, List.of(), spans.apply(all), 0);
    }
    WHOLE.forEach(this::together);
    return new Line(sheet, row, all, List.copyOf(notes), spans.apply(all), 0);
  }

  /** What is said of every cell is said of the row. */
  private void together(Rule rule) {
    if (filled > 1 && notes.stream().filter(note -> note.rule() == rule).count() == filled) {
      notes.removeIf(note -> note.rule() == rule);
      notes.add(new Note(rule, Note.WHOLE_ROW));
    }
  }

  /** A row of CSV, whose cells have only their texts. */
  static Line line(int row, Iterable<String> texts) {
    Cells cells = new Cells(false, false, column -> false);
    int column = 0;
    for (String text : texts) {
      cells.add(column++, text);
    }
    return new Line(
        "", row, Collections.unmodifiableList(cells.texts), List.of(), List.of(), column);
  }
}
