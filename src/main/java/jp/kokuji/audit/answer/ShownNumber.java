package jp.kokuji.audit.answer;

import jp.kokuji.audit.Quantity;
import jp.kokuji.submission.Characters;

/**
 * A printed number and its place, as they are shown to people and given to programs.
 *
 * @param sheet empty for CSV
 * @param cell as a spreadsheet program names it
 * @param line from 1
 * @param printed as written; empty where blank
 */
public record ShownNumber(
    String sheet, String cell, int line, String table, String row, String column, String printed) {
  static ShownNumber of(Quantity quantity) {
    return new ShownNumber(
        Characters.visible(quantity.place().sheet()),
        quantity.place().address(),
        quantity.place().row(),
        Characters.visible(quantity.table()),
        Characters.visible(quantity.row()),
        Characters.visible(quantity.column()),
        Characters.visible(quantity.written()));
  }

  /** What is printed, or that nothing is. */
  String shown() {
    return printed.isEmpty() ? AuditWords.of("audit.blank") : printed;
  }

  /** Sheet, cell, table, row and column in words. */
  String place() {
    return AuditWords.of(
        "audit.place",
        AuditWords.of("audit.cell", sheet.isEmpty() ? 0 : 1, sheet, cell),
        table.isEmpty() ? 0 : 1,
        table,
        row.isEmpty() ? AuditWords.of("audit.unnamed") : row,
        column.isEmpty() ? AuditWords.of("audit.unnamed") : column);
  }
}
