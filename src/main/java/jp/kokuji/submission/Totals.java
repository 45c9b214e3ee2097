package jp.kokuji.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/**
 * Adds up the counts of a sheet, to compare them with the totals that its submitter has written. A
 * total may be one of all rows above it or of those since the last one.
 */
final class Totals {
  private final List<Field> counts;
  private final Map<String, Sum> sums = new LinkedHashMap<>();

  Totals(RecordKind kind) {
    counts = kind.fields().stream().filter(f -> f.type() instanceof FieldType.Count).toList();
    counts.forEach(field -> sums.put(field.name(), new Sum()));
  }

  /** Adds a row, also one that is held back: its submitter has added it up as well. */
  void add(Draft draft) {
    for (Field field : counts) {
      Sum sum = sums.getOrDefault(field.name(), new Sum());
      if (draft.value(field.name()) instanceof Integer count) {
        sum.all += count;
        sum.sinceTotal += count;
      } else if (!draft.text(field).isEmpty()) {
        sum.known = false;
      }
    }
  }

  /** Compares a total row with the rows above it. */
  void compare(Draft total) {
    for (Field field : counts) {
      Sum sum = sums.getOrDefault(field.name(), new Sum());
      OptionalInt written = WholeNumber.find(total.text(field));
      if (written.isPresent() && sum.known && !sum.isEither(written.getAsInt())) {
        total.problem(Rule.TOTAL_DISAGREES, field, String.valueOf(sum.all));
      }
      sum.sinceTotal = 0;
    }
  }

  /** The sum of one column; not known once a cell of it could not be read. */
  private static final class Sum {
    private long all;
    private long sinceTotal;
    private boolean known = true;

    boolean isEither(int total) {
      return total == all || total == sinceTotal;
    }
  }
}
