package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.List;

/** Bounds the part that stands in brackets behind a number, {@code 916（21）}, by that number. */
final class Brackets {
  private Brackets() {}

  /** Nothing where the brackets are mostly no parts but other numbers, of last year perhaps. */
  static List<Relation> of(List<Findings> tables) {
    List<Relation> all =
        tables.stream()
            .flatMap(table -> table.quantities().stream())
            .filter(Quantity::known)
            .flatMap(whole -> part(whole).stream())
            .filter(Relation::tells)
            .toList();
    long failing = all.stream().filter(relation -> !relation.holds()).count();
    return 3 * failing <= all.size() ? all : List.of();
  }

  private static List<Relation> part(Quantity whole) {
    BigDecimal bracketed = WrittenNumber.of(whole.written()).bracketed();
    return bracketed == null || bracketed.signum() <= 0
        ? List.of()
        : List.of(new Relation(Basis.PORTION, whole, List.of(whole.worth(bracketed)), false));
  }
}
