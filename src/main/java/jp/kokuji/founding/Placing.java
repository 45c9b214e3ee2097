package jp.kokuji.founding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;

/**
 * A table read as a ledger of a kind.
 *
 * @param fields the column of each field that was found
 * @param score how much it is one: what is found weighs against what is missing
 */
record Placing(LedgerTable table, RecordKind kind, Map<Field, Integer> fields, double score) {
  /** Below this a column is no field. */
  private static final double LEAST = 0.45;

  private record Pair(Field field, int column, double likeness) {}

  /** The best reading of a sheet; nothing where it is like no kind. */
  static Optional<Placing> best(
      List<LedgerTable> tables, Iterable<RecordKind> kinds, Likeness likeness) {
    Optional<Placing> best = Optional.empty();
    for (LedgerTable table : tables) {
      for (RecordKind kind : kinds) {
        Placing placing = of(table, kind, likeness);
        if (placing.likely() && placing.score > best.map(Placing::score).orElse(0.0)) {
          best = Optional.of(placing);
        }
      }
    }
    return best;
  }

  private static Placing of(LedgerTable table, RecordKind kind, Likeness likeness) {
    List<Pair> pairs =
        kind.fields().stream()
            .flatMap(
                field ->
                    IntStream.range(0, table.headings().size())
                        .mapToObj(
                            column ->
                                new Pair(
                                    field,
                                    column,
                                    likeness.of(
                                        table.headings().get(column),
                                        table.columns().get(column),
                                        field))))
            .filter(pair -> pair.likeness() >= LEAST)
            .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
            .toList();
    Map<Field, Integer> fields = new LinkedHashMap<>();
    double score = 0;
    for (Pair pair : pairs) {
      if (!fields.containsKey(pair.field()) && !fields.containsValue(pair.column())) {
        fields.put(pair.field(), pair.column());
        score += pair.likeness();
      }
    }
    Placing placing = new Placing(table, kind, fields, score);
    return new Placing(table, kind, fields, score - 0.5 * placing.missing().size());
  }

  /** The fields that the kind must have and the table has not. */
  List<Field> missing() {
    return kind.fields().stream()
        .filter(field -> field.present() && !fields.containsKey(field))
        .toList();
  }

  private boolean likely() {
    long must = kind.fields().stream().filter(Field::present).count();
    return fields.size() >= 3 && must > 2L * missing().size();
  }

  /** The headings that are no field's. */
  List<String> left() {
    return IntStream.range(0, table.headings().size())
        .filter(column -> !fields.containsValue(column))
        .mapToObj(column -> table.headings().get(column))
        .filter(heading -> !heading.isEmpty())
        .toList();
  }
}
