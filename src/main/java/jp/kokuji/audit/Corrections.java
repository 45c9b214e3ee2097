package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drafts the errata table. One number that alone explains several differences is proposed for all
 * of them; otherwise the total is proposed.
 */
final class Corrections {
  /** A number and what it would have to be. */
  private record Cure(Place place, BigDecimal right) {}

  private final List<Relation> failing;

  /** Numbers that an agreeing sum vouches for. */
  private final Set<Place> confirmed = new HashSet<>();

  Corrections(Findings findings) {
    this.failing =
        findings
            .failing()
            .filter(relation -> relation.basis().calculation())
            .filter(
                relation ->
                    findings.remainders().stream()
                        .noneMatch(r -> r.covers(Difference.of(relation)) || r.moved(relation)))
            .toList();
    findings.relations().stream()
        .filter(relation -> relation.basis().sum() && relation.holds())
        // a sum of zeros, or of one number, confirms nothing
        .filter(relation -> relation.total().number().signum() != 0)
        .flatMap(Relation::quantities)
        .forEach(quantity -> confirmed.add(quantity.place()));
  }

  List<Correction> all() {
    List<Relation> open = new ArrayList<>(failing);
    List<Correction> all = new ArrayList<>();
    while (!open.isEmpty()) {
      Optional<Map.Entry<Cure, List<Relation>>> common = common(cures(open));
      List<Relation> cured =
          common.map(Map.Entry::getValue).orElseGet(() -> List.of(open.getFirst()));
      all.add(
          common
              .map(cure -> common(cure.getKey(), cure.getValue()))
              .orElseGet(() -> ofTotal(open.getFirst())));
      open.removeAll(cured);
    }
    return all;
  }

  /** The cure of the most differences, unless another would do as much for some of them. */
  private static Optional<Map.Entry<Cure, List<Relation>>> common(Map<Cure, List<Relation>> cures) {
    int most = cures.values().stream().mapToInt(List::size).max().orElse(0);
    List<Map.Entry<Cure, List<Relation>>> best =
        cures.entrySet().stream().filter(cure -> cure.getValue().size() == most).toList();
    return best.stream()
        .filter(cure -> most > 1)
        .filter(
            cure ->
                best.stream()
                    .allMatch(
                        other ->
                            other == cure
                                || Collections.disjoint(other.getValue(), cure.getValue())))
        .findFirst();
  }

  /** For each number and value the differences that it would do away with. */
  private Map<Cure, List<Relation>> cures(List<Relation> open) {
    Map<Cure, List<Relation>> cures = new LinkedHashMap<>();
    for (Relation relation : open) {
      Stream<Quantity> curable =
          relation.basis().sum() ? relation.quantities() : Stream.of(relation.total());
      curable
          .filter(quantity -> !confirmed.contains(quantity.place()))
          .map(quantity -> new Cure(quantity.place(), needed(relation, quantity)))
          .filter(cure -> cure.right().signum() >= 0)
          .forEach(cure -> cures.computeIfAbsent(cure, c -> new ArrayList<>()).add(relation));
    }
    return cures;
  }

  /** What a number would have to be for the sum to be right. */
  private static BigDecimal needed(Relation relation, Quantity quantity) {
    BigDecimal right =
        quantity.place().equals(relation.total().place())
            ? relation.computed()
            : quantity.number().add(relation.total().number()).subtract(relation.computed());
    return relation.basis() == Basis.RATE ? right : right.stripTrailingZeros();
  }

  private static Correction common(Cure cure, List<Relation> cured) {
    Quantity wrong =
        cured
            .getFirst()
            .quantities()
            .filter(q -> q.place().equals(cure.place()))
            .findFirst()
            .orElseThrow();
    return new Correction(wrong, cure.right(), differences(cured), List.of(), false);
  }

  private Correction ofTotal(Relation relation) {
    List<Correction.Candidate> candidates =
        relation.parts().stream()
            .filter(part -> relation.basis().sum() && !confirmed.contains(part.place()))
            .map(part -> new Correction.Candidate(part, needed(relation, part)))
            .filter(candidate -> Digits.slip(candidate.part().number(), candidate.right()))
            .toList();
    return new Correction(
        relation.total(),
        relation.computed(),
        differences(List.of(relation)),
        candidates.size() == 1 ? candidates : List.of(),
        confirmed.contains(relation.total().place()));
  }

  private static List<Difference> differences(List<Relation> relations) {
    return relations.stream().map(Difference::of).toList();
  }
}
