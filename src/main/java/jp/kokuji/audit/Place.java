package jp.kokuji.audit;

/**
 * Where a number is printed.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param row from 1, as a spreadsheet program counts
 * @param column from 0
 * @param nth where in the cell, for the numbers of a sentence; 0 for a cell that is a number
 */
public record Place(String sheet, int row, int column, int nth) {
  Place(String sheet, int row, int column) {
    this(sheet, row, column, 0);
  }

  /** The cell as a spreadsheet program names it, {@code C9}; it shows CSV in the same way. */
  public String address() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row).toString();
  }

  /** Whether the number stands in a sentence. */
  public boolean told() {
    return nth > 0;
  }

  /** What the same sentence should have said of a clause. */
  Place forgotten(int clause) {
    return new Place(sheet, row, column, -clause);
  }

  boolean sameLine(Place other) {
    return row == other.row && sheet.equals(other.sheet);
  }

  /** The same, in a file of that name. */
  Place in(String file) {
    return new Place(sheet.isEmpty() ? file : file + " " + sheet, row, column, nth);
  }
}
