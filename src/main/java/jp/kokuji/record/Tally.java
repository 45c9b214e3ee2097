package jp.kokuji.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts records by their values in some columns; given up where too few of them are alike. */
final class Tally {
  /** With so many different ones, counting the records is no slower. */
  private static final int MOST = 20_000;

  private final TallyColumns by;
  private final int[] places;
  private final Map<List<@Nullable String>, Row> counts = new LinkedHashMap<>();
  private boolean kept = true;

  private Tally(TallyColumns by, List<String> columns) {
    this.by = by;
    this.places = by.names().stream().mapToInt(columns::indexOf).toArray();
  }

  /** A tally by each, of records of which the same columns are given. */
  static List<Tally> of(List<TallyColumns> wanted, List<RecordTable.Column> columns) {
    List<String> names = columns.stream().map(RecordTable.Column::name).toList();
    return wanted.stream().map(by -> new Tally(by, names)).toList();
  }

  /** A day as it is tallied. */
  static String month(LocalDate day) {
    return day.withDayOfMonth(1).toString();
  }

  TallyColumns by() {
    return by;
  }

  boolean isKept() {
    return kept;
  }

  /**
   * @param place where the record stands, as {@link Places} tells it
   */
  void add(@Nullable String[] record, long place) {
    if (!kept) {
      return;
    }
    @Nullable String[] values = new @Nullable String[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = record[places[i]];
    }
    List<@Nullable String> alike = Arrays.asList(values);
    Row row = counts.get(alike);
    if (row == null) {
      row = new Row(alike);
      counts.put(alike, row);
    }
    row.records++;
    row.places.add(place);
    if (counts.size() > MOST) {
      counts.clear();
      kept = false;
    }
  }

  Collection<Row> rows() {
    return counts.values();
  }

  /** Records that have the same values. */
  static final class Row {
    private final List<@Nullable String> values;
    private final Places places = new Places();
    private long records;

    private Row(List<@Nullable String> values) {
      this.values = values;
    }

    /** In the order of the columns. */
    List<@Nullable String> values() {
      return values;
    }

    long records() {
      return records;
    }

    /** The first of them. */
    Places places() {
      return places;
    }
  }
}
