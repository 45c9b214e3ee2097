package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one table, seen along its rows or along its columns.
 *
 * @param items what is added up: the rows, or the columns
 * @param lines what stands across them
 * @param cells by item, then by line; null where the table has no cell
 * @param declared whether labels follow our own conventions and need no guessing
 * @param rounded whether the sheet says that its numbers were rounded
 * @param basis what a total along the items is
 */
record Grid(
    List<Item> items,
    List<Item> lines,
    List<List<@Nullable Quantity>> cells,
    boolean declared,
    boolean rounded,
    Basis basis) {
  private static final int LONG = 60;

  Optional<Quantity> find(int item, int line) {
    return Optional.ofNullable(cells.get(item).get(line));
  }

  /** Whether it is a long list of something else, in which numbers are the exception. */
  boolean sparse() {
    long filled =
        cells.stream().flatMap(List::stream).filter(cell -> cell != null && !cell.blank()).count();
    return items.size() * lines.size() > LONG && 4 * filled < (long) items.size() * lines.size();
  }

  /** The same numbers along the other direction. */
  Grid across() {
    List<List<@Nullable Quantity>> turned = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      List<@Nullable Quantity> across = new ArrayList<>();
      for (List<@Nullable Quantity> item : cells) {
        across.add(item.get(line));
      }
      turned.add(across);
    }
    return new Grid(
        /* items= */ lines,
        /* lines= */ items,
        turned,
        declared,
        rounded,
        basis == Basis.ROW_TOTAL ? Basis.COLUMN_TOTAL : Basis.ROW_TOTAL);
  }
}
