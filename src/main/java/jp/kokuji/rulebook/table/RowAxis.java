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
      Optional<List<Category>> outermost = members(rows.each().getFirst(), List.of());
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
      // the years of the rows, if these are years
      List<FiscalYear> all =
          categories.stream().flatMap(row -> row.years().stream()).distinct().toList();
      List<String> parts = Dimension.overlap(table, kind) ? List.of() : top;
      categories.add(Category.of(rows.total()).over(parts).in(all));
    }
    return Optional.of(categories.stream().map(limits::within).map(this::ofTheMonths).toList());
  }

  /**
   * Months have nothing of other years, nor of what has no day, so that totals have nothing of it.
   */
  private Category ofTheMonths(Category row) {
    Stream<Membership> inTheYear =
        rows.each().stream()
            .flatMap(name -> Dimension.find(kind, name).stream())
            .filter(Dimension.Months.class::isInstance)
            .map(Dimension.Months.class::cast)
            .filter(months -> row.memberships().stream().noneMatch(one -> isIn(one, months)))
            .flatMap(this::inTheYear);
    return row.with(Stream.concat(row.memberships().stream(), inTheYear).toList());
  }

  private static boolean isIn(Membership one, Dimension.Months months) {
    return months.field() == null
        ? one instanceof Membership.OpenedIn
        : one instanceof Membership.In in && in.field().equals(months.field().name());
  }

  private Stream<Membership> inTheYear(Dimension.Months months) {
    if (months.field() != null) {
      return Stream.of(new Membership.In(months.field().name(), null));
    }
    return kind.carried() ? Stream.of(new Membership.OpenedInYear()) : Stream.of();
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
      Optional<List<Category>> members = members(dimension, outer.years());
      if (members.isEmpty()) {
        return Optional.empty();
      }
      leaves =
          leaves.stream().flatMap(leaf -> members.get().stream().map(m -> m.within(leaf))).toList();
    }
    return Optional.of(leaves);
  }

  private List<Category> ranked(String dimension, List<Category> members) {
    return rows.isRanked() ? new Ranking(rows, names.sizes(table, dimension)).of(members) : members;
  }

  /**
   * @param own those that count, where the row above says so
   */
  private Optional<List<Category>> members(String dimension, List<FiscalYear> own) {
    Span span = own.isEmpty() ? years : Span.of(own);
    return Dimension.find(kind, dimension)
        .flatMap(new Members(table, names, span)::of)
        .map(limits::of)
        .map(members -> ranked(dimension, members))
        .map(
            members ->
                rows.zero() == Zero.OMIT
                    ? members.stream().map(Category::omittedWhereZero).toList()
                    : members);
  }
}
