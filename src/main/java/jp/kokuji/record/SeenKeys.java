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
  /** So many records take longer to be remembered than a small file's are looked for. */
  private static final int MANY = 100_000;

  private final JdbcTemplate jdbc;
  private final int many;
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
    this(jdbc, MANY);
  }

  /**
   * @param many records of a year, beside which a small file's are not held against all of them
   */
  SeenKeys(JdbcTemplate jdbc, int many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  /** The keys of one submission, to be shown all of them from the first one on. */
  public Watch watch(FiscalYear year) {
    return new Watch(year);
  }

  private OfYear open(FiscalYear year, RecordKind kind, Watch first) {
    YearKeys.Before before = before(year, kind, first);
    Map<Column, YearKeys> keys = new EnumMap<>(Column.class);
    if (!kind.key().isEmpty()) {
      keys.put(Column.RECORD_KEY, new YearKeys(jdbc, year, kind, Column.RECORD_KEY, before));
    }
    if (Likeness.matters(kind)) {
      keys.put(Column.LIKENESS, new YearKeys(jdbc, year, kind, Column.LIKENESS, before));
    }
    return new OfYear(
        keys, YearKeys.Parts.part(kind) < 0 ? null : new YearKeys.Parts(jdbc, year, kind, before));
  }

  /** What the year's files that have the kind have accepted. */
  private YearKeys.Before before(FiscalYear year, RecordKind kind, Watch first) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*), coalesce(sum(s.accepted), 0) from submission s where s.state ="
                + " 'ACTIVE' and s.fiscal_year = ? and exists (select 1 from submission_sheet sheet"
                + " where sheet.submission_id = s.id and sheet.kind = ?)",
            (row, n) -> new YearKeys.Before(row.getLong(1) > 0, row.getLong(2) >= many, first),
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
        YearKeys.Parts.Beside beside = year.parts().add(key, next, watch);
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
