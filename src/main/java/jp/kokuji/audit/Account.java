package jp.kokuji.audit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    Standing standing = Standing.of(findings, corrections);
    Map<State, List<Quantity>> numbers = new EnumMap<>(State.class);
    numbers.putAll(
        findings.quantities().stream()
            .collect(Collectors.groupingBy(number -> standing.state(number.place()))));
    return new Account(numbers);
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
