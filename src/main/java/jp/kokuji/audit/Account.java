package jp.kokuji.audit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
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
    Set<Difference> cured =
        corrections.stream().flatMap(c -> c.differences().stream()).collect(Collectors.toSet());
    Set<Place> wrong =
        places(
            Stream.concat(
                corrections.stream().map(Correction::wrong),
                findings
                    .errors()
                    .filter(relation -> !cured.contains(Difference.of(relation)))
                    .map(Relation::total)));
    Set<Place> failing = places(findings.errors().flatMap(Relation::quantities));
    Set<Place> right =
        places(
            findings.relations().stream()
                .filter(relation -> relation.holds() || relation.basis().warning())
                .flatMap(Relation::quantities));
    Set<Place> explained =
        places(
            findings.explained().stream()
                .map(Explained::difference)
                .flatMap(each -> Stream.concat(Stream.of(each.total()), each.parts().stream())));
    Map<State, List<Quantity>> numbers = new EnumMap<>(State.class);
    for (State state : State.values()) {
      numbers.put(state, List.of());
    }
    numbers.putAll(
        findings.quantities().stream()
            .collect(
                Collectors.groupingBy(
                    number -> state(number.place(), wrong, right, failing, explained))));
    return new Account(numbers);
  }

  private static State state(
      Place place, Set<Place> wrong, Set<Place> right, Set<Place> failing, Set<Place> explained) {
    if (wrong.contains(place) || (failing.contains(place) && !right.contains(place))) {
      return State.CONTRADICTED;
    }
    if (right.contains(place)) {
      return State.CONFIRMED;
    }
    return explained.contains(place) ? State.EXPLAINED : State.NOT_UNDERSTOOD;
  }

  private static Set<Place> places(Stream<Quantity> quantities) {
    return quantities.map(Quantity::place).collect(Collectors.toCollection(HashSet::new));
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
