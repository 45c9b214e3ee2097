package jp.kokuji.rulebook.table;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;

/**
 * A row of a table: a label and the records it takes.
 *
 * @param label nested labels joined by {@code /}
 * @param years the years whose records it takes; none where that is for the column to say
 * @param memberships what the record must be in each dimension
 * @param parts labels of the rows that add up to this one; empty where it is no sum
 * @param ifAny whether the row is left out where all its figures are 0
 */
public record Category(
    String label,
    List<FiscalYear> years,
    List<Membership> memberships,
    List<String> parts,
    boolean ifAny) {

  /** A single member of a dimension. */
  public static Category of(String label, Membership... memberships) {
    return new Category(label, List.of(), List.of(memberships), List.of(), false);
  }

  /** A sum of other rows. */
  Category over(List<String> rows) {
    return new Category(label, years, memberships, rows, ifAny);
  }

  /** The same, left out where all its figures are 0. */
  Category omittedWhereZero() {
    return new Category(label, years, memberships, parts, true);
  }

  /** The agency of a department: its first label, and what a record must be first. */
  Category agency() {
    String first = label.substring(0, label.indexOf('/'));
    return new Category(first, years, memberships.subList(0, 1), List.of(), ifAny);
  }

  Category in(List<FiscalYear> all) {
    return new Category(label, all, memberships, parts, ifAny);
  }

  /** The same, of other records. */
  Category with(List<Membership> others) {
    return new Category(label, years, others, parts, ifAny);
  }

  /** Below another category: labels joined, memberships of both. */
  Category within(Category outer) {
    List<Membership> both =
        Stream.concat(outer.memberships().stream(), memberships.stream()).toList();
    return new Category(
        outer.label() + "/" + label, outer.years(), both, parts, ifAny || outer.ifAny());
  }
}
