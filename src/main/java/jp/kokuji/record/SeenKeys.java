package jp.kokuji.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The keys that one load has met, and those that stood before it in the same years: where none
 * comes twice, nobody has to search the tables for one that does. For the run that alone writes
 * records.
 */
public final class SeenKeys {
  private static final KeyOrder ORDER = new KeyOrder();

  private final JdbcTemplate jdbc;
  private final Map<Place, Keys> places = new HashMap<>();

  /** Where a key may stand only once. */
  private record Place(FiscalYear year, String kind, Column column) {}

  /** By what records are compared. */
  private enum Column {
    RECORD_KEY,
    LIKENESS
  }

  public SeenKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The keys of one submission, to be shown all of them from the first one on. */
  public Watch watch(FiscalYear year) {
    return new Watch(year);
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
    private final Map<Place, Keys> keys = new HashMap<>();
    private final Set<Place> repeated = new HashSet<>();

    private Watch(FiscalYear year) {
      this.year = year;
    }

    /** Takes the key of the next record, and what it has in common with those that are alike. */
    void add(RecordKind kind, String key, long likeness) {
      if (!kind.key().isEmpty()) {
        add(kind, Column.RECORD_KEY, key);
      }
      if (Likeness.matters(kind)) {
        add(kind, Column.LIKENESS, Long.toString(likeness));
      }
    }

    private void add(RecordKind kind, Column column, String value) {
      Place place = new Place(year, kind.id(), column);
      if (keys(kind, place).add(value, this)) {
        repeated.add(place);
      }
    }

    private Keys keys(RecordKind kind, Place place) {
      Keys known = keys.get(place);
      if (known == null) {
        known = places.computeIfAbsent(place, p -> new Keys(place, kind, stands(year, kind), this));
        keys.put(place, known);
      }
      return known;
    }

    /** Is told that the records of all keys so far are in the database. */
    void stored() {
      keys.values().forEach(Keys::stored);
    }

    /** Whether a key of the kind may stand twice in the submission, or in another file too. */
    boolean mayRepeat(RecordKind kind) {
      return repeated.contains(new Place(year, kind.id(), Column.RECORD_KEY));
    }

    /** Whether a record of the kind may be alike to one in another file. */
    boolean mayBeAlike(RecordKind kind) {
      return repeated.contains(new Place(year, kind.id(), Column.LIKENESS));
    }
  }

  /**
   * The keys of a year's records of one kind. While they ascend, none of them is kept; nor while
   * likenesses are those of the first file alone.
   */
  private final class Keys {
    private final Place place;
    private final RecordKind kind;
    private final Watch first;
    private boolean ascend;
    private final List<String> notStored = new ArrayList<>();
    private @Nullable String last;
    private @Nullable KeyFilter filter;

    Keys(Place place, RecordKind kind, boolean stands, Watch first) {
      this.place = place;
      this.kind = kind;
      this.first = first;
      this.ascend = !stands;
    }

    /** Takes the next key; whether it may have been there. */
    boolean add(String key, Watch watch) {
      ascend =
          ascend
              && (place.column() == Column.RECORD_KEY
                  ? last == null || ORDER.compare(last, key) < 0
                  : watch == first);
      last = key;
      if (filter == null && !ascend) {
        filter = filled();
      }
      boolean seen = filter != null && filter.add(key);
      notStored.add(key);
      return seen;
    }

    /** The database has all keys so far. */
    void stored() {
      notStored.clear();
    }

    private KeyFilter filled() {
      KeyFilter filled = new KeyFilter();
      notStored.forEach(filled::add);
      new LongResult(jdbc)
          .read(
              "select r.%s from %s r join submission s on s.id = r.submission_id"
                      .formatted(place.column(), SqlName.of(kind))
                  + " where s.state in ('ACTIVE', 'STAGED') and s.fiscal_year = ?"
                  + " and r.%s is not null".formatted(place.column()),
              row -> filled.add(row.getString(1)),
              place.year().year());
      return filled;
    }
  }
}
