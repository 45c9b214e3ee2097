package jp.kokuji.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which numbers take part in what. */
record Standing(Set<Place> wrong, Set<Place> failing, Set<Place> right, Set<Place> explained) {
  static Standing of(Findings findings, List<Correction> corrections) {
    return new Standing(
        places(wrong(findings, corrections)),
        places(findings.errors().flatMap(Relation::quantities)),
        places(findings.relations().stream().filter(Relation::holds).flatMap(Relation::quantities)),
        places(
            findings.explained().stream()
                .map(Explained::difference)
                .flatMap(d -> Stream.concat(Stream.of(d.total()), d.parts().stream()))));
  }

  /** What would be corrected, and the totals that no correction makes right. */
  private static Stream<Quantity> wrong(Findings findings, List<Correction> corrections) {
    Set<Difference> cured =
        corrections.stream().flatMap(c -> c.differences().stream()).collect(Collectors.toSet());
    return Stream.concat(
        corrections.stream().map(Correction::wrong),
        findings
            .errors()
            .filter(relation -> !cured.contains(Difference.of(relation)))
            .map(Relation::total));
  }

  private static Set<Place> places(Stream<Quantity> quantities) {
    return quantities.map(Quantity::place).collect(Collectors.toSet());
  }

  Account.State state(Place place) {
    if (wrong.contains(place) || (failing.contains(place) && !right.contains(place))) {
      return Account.State.CONTRADICTED;
    }
    if (right.contains(place)) {
      return Account.State.CONFIRMED;
    }
    return explained.contains(place) ? Account.State.EXPLAINED : Account.State.NOT_UNDERSTOOD;
  }
}
