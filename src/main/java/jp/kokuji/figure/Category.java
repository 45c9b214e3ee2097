package jp.kokuji.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a table: a label and the records it takes.
 *
 * @param label nested labels joined by {@code /}
 * @param memberships what the record must be in each dimension, by the names of fields, so that
 *     they can be asked of any kind that has these fields
 * @param parts labels of the rows that add up to this one; empty where it is no sum
 * @param ifAny whether the row is left out where all its figures are 0
 */
record Category(String label, List<Membership> memberships, List<String> parts, boolean ifAny) {

  /** Below another category: labels joined, memberships of both. */
  Category within(Category outer) {
    List<Membership> both =
        Stream.concat(outer.memberships().stream(), memberships.stream()).toList();
    return new Category(outer.label() + "/" + label, both, parts, ifAny || outer.ifAny());
  }
}
