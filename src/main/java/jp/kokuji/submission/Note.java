package jp.kokuji.submission;

/**
 * Something about a cell or a row that its text does not tell.
 *
 * @param rule the warning that it is worth
 * @param column the column's index from 0; {@link #WHOLE_ROW} for the row as a whole
 */
public record Note(Rule rule, int column) {
  static final int WHOLE_ROW = -1;
}
