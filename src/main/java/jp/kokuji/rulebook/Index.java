package jp.kokuji.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    Optional<T> found = Optional.empty();
    for (Dated<T> dated : meanings.getOrDefault(Normal.key(written), List.of())) {
      if (dated.validity().holdsOn(day)) {
        if (found.isPresent() && !found.get().equals(dated.meaning())) {
          return Optional.empty();
        }
        found = Optional.of(dated.meaning());
      }
    }
    return found;
  }

  /** What its meanings in the year are called; empty where that is not one and the same name. */
  Optional<String> findName(String written, FiscalYear year, Function<T, String> name) {
    List<String> found =
        meanings.getOrDefault(Normal.key(written), List.of()).stream()
            .filter(dated -> dated.validity().touches(year))
            .map(dated -> name.apply(dated.meaning()))
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
