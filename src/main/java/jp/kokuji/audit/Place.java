package jp.kokuji.audit;

/**
 * Where a number is printed.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param row from 1, as a spreadsheet program counts
 * @param column from 0
 */
public record Place(String sheet, int row, int column) {
  /** The cell as a spreadsheet program names it, {@code C9}; it shows CSV in the same way. */
  public String address() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row).toString();
  }

  boolean sameLine(Place other) {
    return row == other.row && sheet.equals(other.sheet);
  }
}
