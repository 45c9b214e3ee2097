package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Zero;

/** Makes the rows of a table: leaves, their subtotals above them, the total at the end. */
final class RowAxis {
  private final TableDefinition.Rows rows;
  private final RecordKind kind;
  private final Dimensions dimensions;
  private final List<String> combinations;

  RowAxis(
      TableDefinition.Rows rows,
      RecordKind kind,
      Dimensions dimensions,
      List<String> combinations) {
    this.rows = rows;
    this.kind = kind;
    this.dimensions = dimensions;
    this.combinations = combinations;
  }

  List<Category> categories() {
    List<Category> categories = new ArrayList<>();
    List<String> top = new ArrayList<>();
    if (!rows.each().isEmpty()) {
      for (Category outer : members(rows.each().getFirst())) {
        List<Category> leaves = leaves(outer);
        if (rows.subtotal() == null) {
          leaves.forEach(leaf -> top.add(leaf.label()));
        } else {
          List<String> parts = leaves.stream().map(Category::label).toList();
          categories.add(new Category(outer.label(), outer.memberships(), parts, outer.ifAny()));
          top.add(outer.label());
        }
        categories.addAll(leaves);
      }
    }
    if (rows.total() != null) {
      categories.add(new Category(rows.total(), List.of(), top, false));
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
              .flatMap(leaf -> members(dimension).stream().map(member -> member.within(leaf)))
              .toList();
    }
    return leaves;
  }

  private List<Category> members(String dimension) {
    return dimensions.members(kind, dimension, combinations).stream()
        .map(this::omittedWhereZero)
        .toList();
  }

  private Category omittedWhereZero(Category member) {
    return rows.zero() == Zero.OMIT
        ? new Category(member.label(), member.memberships(), member.parts(), true)
        : member;
  }
}
