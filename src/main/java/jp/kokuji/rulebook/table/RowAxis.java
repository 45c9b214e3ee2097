package jp.kokuji.rulebook.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Zero;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a table from its dimensions: breakdowns, subtotals, the total. */
public final class RowAxis {
  private final TableDefinition table;
  private final TableDefinition.Rows rows;
  private final KnownNames names;
  private final RecordKind kind;
  private final Span years;
  private final Limits limits;

  /**
   * The rows of the table.
   *
   * @param kind the table's
   * @param years those of its columns: what was there in any of them has a row
   */
  public RowAxis(TableDefinition table, RecordKind kind, KnownNames names, Span years) {
    this.table = table;
    this.rows = table.rows();
    this.names = names;
    this.kind = kind;
    this.years = years;
    this.limits = Limits.of(table, kind);
  }

  /** The rows from top to bottom; nothing where they are not known. */
  public Optional<List<Category>> categories() {
    List<Category> categories = new ArrayList<>();
    List<String> top = new ArrayList<>();
    if (!rows.each().isEmpty()) {
      Optional<List<Category>> outermost = members(rows.each().getFirst(), null);
      if (outermost.isEmpty()) {
        return Optional.empty();
      }
      Map<Category, List<Category>> below = new LinkedHashMap<>();
      for (Category outer : outermost.get()) {
        Optional<List<Category>> leaves = leaves(outer);
        if (leaves.isEmpty()) {
          return Optional.empty();
        }
        below.computeIfAbsent(head(outer), head -> new ArrayList<>()).addAll(leaves.get());
      }
      below.forEach((head, leaves) -> add(head, leaves, categories, top));
    }
    if (rows.total() != null) {
      categories.add(Category.of(rows.total()).over(top));
    }
    return Optional.of(categories.stream().map(limits::within).map(this::ofTheMonths).toList());
  }

  /**
   * Months have nothing of what was carried over, so that their totals have nothing of it either.
   */
  private Category ofTheMonths(Category row) {
    boolean month = row.memberships().stream().anyMatch(Membership.OpenedIn.class::isInstance);
    return !kind.carried() || month || !rows.each().contains(Dimension.MONTH)
        ? row
        : row.with(
            Stream.concat(row.memberships().stream(), Stream.of(new Membership.OpenedInYear()))
                .toList());
  }

  /** The member itself, or the agency to which it belongs where that has the subtotal. */
  private Category head(Category outer) {
    return rows.subtotal() == null || rows.subtotal().equals(rows.each().getFirst())
        ? outer
        : outer.agency();
  }

  private void add(
      Category head, List<Category> leaves, List<Category> categories, List<String> top) {
    List<String> labels = leaves.stream().map(Category::label).toList();
    if (rows.subtotal() == null) {
      top.addAll(labels);
    } else {
      categories.add(head.over(labels));
      top.add(head.label());
    }
    categories.addAll(leaves);
  }

  private Optional<List<Category>> leaves(Category outer) {
    String split = rows.split().get(outer.label());
    List<String> inner =
        split == null ? rows.each().subList(1, rows.each().size()) : List.of(split);
    List<Category> leaves = List.of(outer);
    for (String dimension : inner) {
      Optional<List<Category>> members = members(dimension, outer.year());
      if (members.isEmpty()) {
        return Optional.empty();
      }
      leaves =
          leaves.stream().flatMap(leaf -> members.get().stream().map(m -> m.within(leaf))).toList();
    }
    return Optional.of(leaves);
  }

  /**
   * @param year the one year that counts, where the row above says so
   */
  private Optional<List<Category>> members(String dimension, @Nullable FiscalYear year) {
    Span span = year == null ? years : Span.of(List.of(year));
    return Dimension.find(kind, dimension)
        .flatMap(new Members(table, names, span)::of)
        .map(limits::of)
        .map(
            members ->
                rows.zero() == Zero.OMIT
                    ? members.stream().map(Category::omittedWhereZero).toList()
                    : members);
  }
}
