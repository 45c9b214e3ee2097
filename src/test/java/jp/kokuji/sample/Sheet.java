package jp.kokuji.sample;

import java.util.List;

/**
 * One sheet of a workbook.
 *
 * @param titles what stands above the table, a line a row
 * @param total whether a row 合計 follows the table
 * @param gap whether a hidden blank column stands between the second and third column
 */
record Sheet(
    String name, List<String> titles, Ledger ledger, DayForm days, boolean total, boolean gap) {

  static Sheet of(String name, Ledger ledger, DayForm days) {
    return new Sheet(name, List.of(), ledger, days, false, false);
  }

  /** A sheet that only explains. */
  static Sheet notes(String name, String... lines) {
    return new Sheet(name, List.of(lines), Ledger.none(), Notation.ISO, false, false);
  }

  Sheet titled(String... lines) {
    return new Sheet(name, List.of(lines), ledger, days, total, gap);
  }

  Sheet totalled() {
    return new Sheet(name, titles, ledger, days, true, gap);
  }

  Sheet gapped() {
    return new Sheet(name, titles, ledger, days, total, true);
  }
}
