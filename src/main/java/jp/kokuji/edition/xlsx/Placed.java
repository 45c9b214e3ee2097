package jp.kokuji.edition.xlsx;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Block.Table;
import jp.kokuji.report.Cell;

/** A cell and where in its table it begins; rows count from the first header row. */
record Placed(Cell cell, int row, int column) {

  int endRow() {
    return row + cell.rows();
  }

  int endColumn() {
    return column + cell.columns();
  }

  static List<Row> rows(Table table) {
    List<Row> rows = new ArrayList<>(table.head());
    table.groups().forEach(group -> rows.addAll(group.rows()));
    return rows;
  }

  /**
   * Places the cells of a table.
   *
   * @throws IllegalArgumentException unless cells and spans cover the table exactly
   */
  static List<Placed> cells(Table table) {
    List<Row> rows = rows(table);
    boolean[][] covered = new boolean[rows.size()][table.widths().size()];
    List<Placed> placed = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (Cell cell : rows.get(row).cells()) {
        while (column < covered[row].length && covered[row][column]) {
          column++;
        }
        Placed next = new Placed(cell, row, column);
        cover(covered, next, table);
        placed.add(next);
      }
    }
    for (boolean[] row : covered) {
      for (boolean cell : row) {
        require(cell, table);
      }
    }
    return placed;
  }

  private static void cover(boolean[][] covered, Placed placed, Table table) {
    require(placed.endRow() <= covered.length, table);
    for (int row = placed.row; row < placed.endRow(); row++) {
      require(placed.endColumn() <= covered[row].length, table);
      for (int column = placed.column; column < placed.endColumn(); column++) {
        require(!covered[row][column], table);
        covered[row][column] = true;
      }
    }
  }

  private static void require(boolean fits, Table table) {
    if (!fits) {
      throw new IllegalArgumentException("cells do not cover the table: " + table.caption());
    }
  }
}
