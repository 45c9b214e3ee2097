package jp.kokuji.submission;

/**
 * Something about a cell or a row that its text does not tell.
 *
 * @param rule what it is worth: a warning about the sheet, or that the row is held back
 * @param column the column's index from 0; {@link #WHOLE_ROW} for the row as a whole
 * @param detail what the message needs besides; empty where nothing
 */
public record Note(Rule rule, int column, String detail) {
  static final int WHOLE_ROW = -1;

  Note(Rule rule, int column) {
    this(rule, column, "");
  }

  Note at(int place) {
    return new Note(rule, place, detail);
  }
}
