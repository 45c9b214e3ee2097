package jp.kokuji.record;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.YearKeys.Column;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The keys that one load has met, and those that stood before it in the same years: where none
 * comes twice, nobody has to search the tables for one that does. For the run that alone writes
 * records.
 */
public final class SeenKeys {
  private final JdbcTemplate jdbc;
  private final Map<Place, OfYear> places = new HashMap<>();

  /** Where a key may stand only once. */
  private record Place(FiscalYear year, String kind) {}

  /**
   * By what the records of a kind are compared, in one year.
   *
   * @param parts null where no key has any
   */
  private record OfYear(Map<Column, YearKeys> keys, YearKeys.@Nullable Parts parts) {
    void stored() {
      keys.values().forEach(YearKeys::stored);
      if (parts != null) {
        parts.stored();
      }
    }
  }

  public SeenKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The keys of one submission, to be shown all of them from the first one on. */
  public Watch watch(FiscalYear year) {
    return new Watch(year);
  }

  private OfYear open(FiscalYear year, RecordKind kind, Watch first) {
    boolean stands = stands(year, kind);
    Map<Column, YearKeys> keys = new EnumMap<>(Column.class);
    if (!kind.key().isEmpty()) {
      keys.put(Column.RECORD_KEY, new YearKeys(jdbc, year, kind, Column.RECORD_KEY, stands, first));
    }
    if (Likeness.matters(kind)) {
      keys.put(Column.LIKENESS, new YearKeys(jdbc, year, kind, Column.LIKENESS, stands, first));
    }
    return new OfYear(
        keys, YearKeys.Parts.part(kind) < 0 ? null : new YearKeys.Parts(jdbc, year, kind, stands));
  }

  /** Whether any file of the year had the kind before. */
  private boolean stands(FiscalYear year, RecordKind kind) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from submission s"
                + " join submission_sheet sheet on sheet.submission_id = s.id"
                + " where s.state = 'ACTIVE' and s.fiscal_year = ? and sheet.kind = ?)",
            Boolean.class,
            year.year(),
            kind.id()));
  }

  /** The keys of one submission. */
  public final class Watch {
    private final FiscalYear year;
    private final Map<String, Met> kinds = new HashMap<>();

    private Watch(FiscalYear year) {
      this.year = year;
    }

    FiscalYear year() {
      return year;
    }

    /**
     * Takes the key of the next record, and what it has in common with those that are alike.
     *
     * @param opened when it was opened, where the kind says so
     */
    void add(RecordKind kind, String key, long likeness, @Nullable Object opened) {
      Met met = kinds.get(kind.id());
      if (met == null) {
        Place place = new Place(year, kind.id());
        met = new Met(places.computeIfAbsent(place, p -> open(year, kind, this)), this);
        met.mixed = YearKeys.Parts.hasTwo(kind);
        kinds.put(kind.id(), met);
      }
      met.add(key, likeness, opened);
    }

    /** Is told that the records of all keys so far are in the database. */
    void stored() {
      kinds.values().forEach(met -> met.year.stored());
    }

    /** What records of the kind have in the column that others may have too. */
    Values of(RecordKind kind, Column column) {
      Met met = kinds.get(kind.id());
      return met == null ? new Values() : met.of(column);
    }

    /** Whether a number may stand with a part of its key, and without it. */
    boolean mayMix(RecordKind kind) {
      Met met = kinds.get(kind.id());
      return met != null && met.mixed;
    }

    /** Whether branches of one number may have been opened on different days. */
    boolean mayBeOfTwoDays(RecordKind kind) {
      Met met = kinds.get(kind.id());
      return met != null && met.ofTwoDays;
    }
  }

  /** What one submission has met of a kind. */
  private static final class Met {
    private final OfYear year;
    private final Watch watch;
    private final Map<Column, Values> values = new EnumMap<>(Column.class);
    private boolean mixed;
    private boolean ofTwoDays;
    private @Nullable Numbered last;
    private @Nullable Object opened;

    Met(OfYear year, Watch watch) {
      this.year = year;
      this.watch = watch;
    }

    void add(String key, long likeness, @Nullable Object day) {
      year.keys()
          .forEach(
              (column, keys) -> {
                String value = column == Column.RECORD_KEY ? key : Long.toString(likeness);
                of(column).take(value, keys.add(value, watch));
              });
      if (year.parts() != null) {
        Numbered next = year.parts().of(key);
        YearKeys.Parts.Beside beside = year.parts().add(key, next);
        mixed |= beside == YearKeys.Parts.Beside.MIXED;
        // where the row before is of the same number and day, that one has told already
        ofTwoDays |=
            beside == YearKeys.Parts.Beside.BRANCH
                && !(next.equals(last) && Objects.equals(day, opened));
        last = next;
        opened = day;
      }
    }

    Values of(Column column) {
      return values.computeIfAbsent(column, none -> new Values());
    }
  }

  /** Values that may stand elsewhere too, by name as long as they are few. */
  static final class Values {
    private static final int FEW = 5_000;

    private final Set<String> named = new HashSet<>();
    private boolean many;

    private void take(String value, YearKeys.Met met) {
      many |= met == YearKeys.Met.UNKNOWN || named.size() == FEW;
      if (met == YearKeys.Met.PERHAPS && !many) {
        named.add(value);
      }
    }

    boolean none() {
      return named.isEmpty() && !many;
    }

    /** Whether they are too many to be named. */
    boolean many() {
      return many;
    }

    Set<String> named() {
      return named;
    }
  }
}
