package jp.kokuji.audit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every number of a file in the one state in which it ends, so that none is left out. */
public record Account(Map<State, List<Quantity>> numbers) {
  /** What is known of a number at the end. */
  public enum State {
    /** A calculation agrees with it. */
    CONFIRMED,
    /** It takes part in one that fails, and no other vouches for it. */
    CONTRADICTED,
    /** It takes part in one that fails, as a note says it may. */
    EXPLAINED,
    /** No calculation was found in which it takes part. */
    NOT_UNDERSTOOD
  }

  static Account of(Findings findings, List<Correction> corrections) {
    Places places = Places.of(findings, corrections);
    Map<State, List<Quantity>> numbers = new EnumMap<>(State.class);
    numbers.putAll(
        findings.quantities().stream()
            .collect(Collectors.groupingBy(number -> places.state(number.place()))));
    return new Account(numbers);
  }

  /** Which numbers take part in what. */
  record Places(Set<Place> wrong, Set<Place> failing, Set<Place> right, Set<Place> explained) {
    static Places of(Findings findings, List<Correction> corrections) {
      return new Places(
          places(wrong(findings, corrections)),
          places(findings.errors().flatMap(Relation::quantities)),
          places(
              findings.relations().stream().filter(Relation::holds).flatMap(Relation::quantities)),
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

    State state(Place place) {
      if (wrong.contains(place) || (failing.contains(place) && !right.contains(place))) {
        return State.CONTRADICTED;
      }
      if (right.contains(place)) {
        return State.CONFIRMED;
      }
      return explained.contains(place) ? State.EXPLAINED : State.NOT_UNDERSTOOD;
    }
  }

  /** How many numbers are in a state. */
  public int count(State state) {
    return of(state).size();
  }

  List<Quantity> of(State state) {
    return numbers.getOrDefault(state, List.of());
  }

  /** How many numbers there are. */
  public int all() {
    return numbers.values().stream().mapToInt(Collection::size).sum();
  }
}
