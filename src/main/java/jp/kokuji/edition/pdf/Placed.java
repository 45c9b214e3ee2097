package jp.kokuji.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Cell;

/**
 * A cell and the column in which it begins.
 *
 * @param column counted from 0
 */
record Placed(Cell cell, int column) {
  int endColumn() {
    return column + cell.columns();
  }

  /**
   * Finds where each cell begins, past those that earlier rows still cover.
   *
   * @throws IllegalArgumentException if a row does not fill its columns; OpenPDF would drop it
   */
  static List<List<Placed>> rows(List<Row> rows, int columns) {
    int[] covered = new int[columns];
    List<List<Placed>> placed = new ArrayList<>();
    for (Row row : rows) {
      placed.add(row(row, covered));
    }
    for (int remaining : covered) {
      if (remaining > 0) {
        throw new IllegalArgumentException("a cell spans more rows than its group has");
      }
    }
    return placed;
  }

  private static List<Placed> row(Row row, int[] covered) {
    List<Placed> placed = new ArrayList<>();
    int column = 0;
    for (Cell cell : row.cells()) {
      while (column < covered.length && covered[column] > 0) {
        column++;
      }
      Placed next = new Placed(cell, column);
      if (next.endColumn() > covered.length) {
        throw new IllegalArgumentException("a row is wider than its table: " + row);
      }
      while (column < next.endColumn()) {
        covered[column++] += cell.rows();
      }
      placed.add(next);
    }
    for (int i = 0; i < covered.length; i++) {
      if (covered[i]-- == 0) {
        throw new IllegalArgumentException("a row is narrower than its table: " + row);
      }
    }
    return placed;
  }
}
