package jp.kokuji.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;

/** What each spelling means, and when it does. */
final class Index<T> {
  private record Dated<T>(T meaning, Validity validity) {}

  private final Map<String, List<Dated<T>>> meanings = new HashMap<>();

  void add(List<Alias> spellings, T meaning) {
    for (Alias spelling : spellings) {
      meanings
          .computeIfAbsent(Normal.key(spelling.name()), key -> new ArrayList<>())
          .add(new Dated<>(meaning, spelling.validity()));
    }
  }

  /** The meaning on that day; empty where there is none, or more than one. */
  Optional<T> find(String written, LocalDate day) {
    return only(meanings(written, validity -> validity.holdsOn(day)));
  }

  /** What its meanings in the year are called; empty where that is not one and the same name. */
  Optional<String> findName(String written, FiscalYear year, Function<T, String> name) {
    return only(meanings(written, validity -> validity.touches(year)).map(name));
  }

  private Stream<T> meanings(String written, Predicate<Validity> when) {
    return meanings.getOrDefault(Normal.key(written), List.of()).stream()
        .filter(dated -> when.test(dated.validity()))
        .map(Dated::meaning);
  }

  private static <V> Optional<V> only(Stream<V> candidates) {
    List<V> found = candidates.distinct().toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
