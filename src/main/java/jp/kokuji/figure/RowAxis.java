package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Zero;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a table: leaves, their subtotals above them, the total at the end. */
final class RowAxis {
  private final TableDefinition.Rows rows;
  private final Dimensions dimensions;

  RowAxis(TableDefinition.Rows rows, Dimensions dimensions) {
    this.rows = rows;
    this.dimensions = dimensions;
  }

  List<Category> categories() {
    List<Category> categories = new ArrayList<>();
    List<String> top = new ArrayList<>();
    if (!rows.each().isEmpty()) {
      for (Category outer : members(rows.each().getFirst(), null).toList()) {
        List<Category> leaves = leaves(outer);
        if (rows.subtotal() == null) {
          leaves.forEach(leaf -> top.add(leaf.label()));
        } else {
          categories.add(outer.over(leaves.stream().map(Category::label).toList()));
          top.add(outer.label());
        }
        categories.addAll(leaves);
      }
    }
    if (rows.total() != null) {
      categories.add(Category.of(rows.total()).over(top));
    }
    return categories;
  }

  private List<Category> leaves(Category outer) {
    String split = rows.split().get(outer.label());
    List<String> inner =
        split == null ? rows.each().subList(1, rows.each().size()) : List.of(split);
    List<Category> leaves = List.of(outer);
    for (String dimension : inner) {
      leaves =
          leaves.stream()
              .flatMap(leaf -> members(dimension, leaf.year()).map(m -> m.within(leaf)))
              .toList();
    }
    return leaves;
  }

  private Stream<Category> members(String dimension, @Nullable FiscalYear year) {
    Stream<Category> members = dimensions.members(dimension, year);
    return rows.zero() == Zero.OMIT ? members.map(Category::omittedWhereZero) : members;
  }
}
