package jp.kokuji.founding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
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
  /** What it weighs that the file, the sheet or a line above is called as the kind is. */
  private static final double TITLE = 2;

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
    IdentityHashMap<Field, Integer> fields = new IdentityHashMap<>();
    BitSet taken = new BitSet();
    double score = 0;
    for (Pair pair : pairs(table, kind, likeness)) {
      if (!fields.containsKey(pair.field()) && !taken.get(pair.column())) {
        taken.set(pair.column());
        fields.put(pair.field(), pair.column());
        score += pair.likeness();
      }
    }
    Placing placing = new Placing(table, kind, fields, score);
    double called = TITLE * Letters.called(table.title(), kind.name());
    return new Placing(table, kind, fields, score + called - 0.5 * placing.missing().size());
  }

  /** What may be what, the likeliest first. */
  private static List<Pair> pairs(LedgerTable table, RecordKind kind, Likeness likeness) {
    List<Pair> pairs = new ArrayList<>();
    for (Field field : kind.fields()) {
      for (int column = 0; column < table.headings().size(); column++) {
        List<String> values = table.columns().get(column);
        double like = likeness.of(table.headings().get(column), values, field);
        if (like >= Likeness.LEAST) {
          pairs.add(new Pair(field, column, like));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    return pairs;
  }

  /** The fields that the kind must have and the table has not. */
  List<Field> missing() {
    return kind.fields().stream()
        .filter(field -> field.present() && !fields.containsKey(field))
        .toList();
  }

  private boolean likely() {
    long must = kind.fields().stream().filter(Field::present).count();
    int times = Letters.called(table.title(), kind.name()) >= 0.5 ? 2 : 3;
    return fields.size() >= 3 && must > (long) times * missing().size();
  }

  /** The columns that are no field's. */
  List<Integer> left() {
    return IntStream.range(0, table.headings().size())
        .filter(column -> !fields.containsValue(column))
        .filter(column -> !table.headings().get(column).isEmpty())
        .boxed()
        .toList();
  }
}
