package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.kokuji.record.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values are asked, each once. Those that answer every question alike are one value.
 */
final class AskedColumn {
  /** So many values are known by heart. */
  private static final int KEPT = 20_000;

  private final boolean apart;
  private final Map<Condition, Integer> places = new HashMap<>();
  private final List<Predicate<@Nullable String>> tests = new ArrayList<>();
  private final Map<@Nullable String, Told> told = new HashMap<>();
  private final Map<BitSet, Told> alike = new HashMap<>();

  /** Apart where each value is told from every other. */
  AskedColumn(boolean apart) {
    this.apart = apart;
  }

  /** The place of a question among those to the column. */
  int ask(Condition question, Predicate<@Nullable String> test) {
    Integer known = places.putIfAbsent(question, tests.size());
    if (known == null) {
      tests.add(test);
    }
    return known == null ? tests.size() - 1 : known;
  }

  Told told(@Nullable String value) {
    Told known = told.get(value);
    if (known == null) {
      if (told.size() >= KEPT) {
        told.clear();
      }
      known = asked(value);
      told.put(value, known);
    }
    return known;
  }

  private Told asked(@Nullable String value) {
    BitSet answers = new BitSet(tests.size());
    for (int i = 0; i < tests.size(); i++) {
      answers.set(i, tests.get(i).test(value));
    }
    return apart
        ? new Told(answers, value)
        : alike.computeIfAbsent(answers, key -> new Told(answers, value));
  }
}
