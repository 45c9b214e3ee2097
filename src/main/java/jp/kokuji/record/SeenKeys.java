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
  private record Place(FiscalYear year, String kind) {}

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
    private final Map<String, Keys> keys = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();

    private Watch(FiscalYear year) {
      this.year = year;
    }

    /** Takes the key of the next record. */
    void add(RecordKind kind, String key) {
      if (!kind.key().isEmpty() && keys(kind).add(key)) {
        repeated.add(kind.id());
      }
    }

    private Keys keys(RecordKind kind) {
      Keys known = keys.get(kind.id());
      if (known == null) {
        known =
            places.computeIfAbsent(
                new Place(year, kind.id()), place -> new Keys(year, kind, stands(year, kind)));
        keys.put(kind.id(), known);
      }
      return known;
    }

    /** Is told that the records of all keys so far are in the database. */
    void stored() {
      keys.values().forEach(Keys::stored);
    }

    /** Whether a key of the kind may stand twice in the submission, or in another file too. */
    boolean mayRepeat(RecordKind kind) {
      return repeated.contains(kind.id());
    }
  }

  /** The keys of a year's records of one kind. While they ascend, none of them is kept. */
  private final class Keys {
    private final FiscalYear year;
    private final RecordKind kind;
    private boolean ascend;
    private final List<String> notStored = new ArrayList<>();
    private @Nullable String last;
    private @Nullable KeyFilter filter;

    Keys(FiscalYear year, RecordKind kind, boolean stands) {
      this.year = year;
      this.kind = kind;
      this.ascend = !stands;
    }

    /** Takes the next key; whether it may have been there. */
    boolean add(String key) {
      ascend = ascend && (last == null || ORDER.compare(last, key) < 0);
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
              "select r.record_key from %s r join submission s on s.id = r.submission_id"
                      .formatted(SqlName.of(kind))
                  + " where s.state in ('ACTIVE', 'STAGED') and s.fiscal_year = ?",
              row -> filled.add(row.getString(1)),
              year.year());
      return filled;
    }
  }
}
