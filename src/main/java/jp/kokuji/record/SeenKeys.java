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
    private final Map<RecordKind, List<String>> notStored = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();

    private Watch(FiscalYear year) {
      this.year = year;
    }

    /** Takes the key of the next record. */
    void add(RecordKind kind, String key) {
      if (kind.key().isEmpty()) {
        return;
      }
      List<String> before = notStored.computeIfAbsent(kind, k -> new ArrayList<>());
      Keys keys =
          places.computeIfAbsent(
              new Place(year, kind.id()), place -> new Keys(year, kind, stands(year, kind)));
      if (keys.add(key, before)) {
        repeated.add(kind.id());
      }
      before.add(key);
    }

    /** Is told that the records of all keys so far are in the database. */
    void stored() {
      notStored.clear();
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
    private @Nullable String last;
    private @Nullable KeyFilter filter;

    Keys(FiscalYear year, RecordKind kind, boolean stands) {
      this.year = year;
      this.kind = kind;
      this.ascend = !stands;
    }

    /**
     * Takes the next key; whether it may have been there.
     *
     * @param notStored those before it that the database has not got
     */
    boolean add(String key, List<String> notStored) {
      ascend = ascend && (last == null || ORDER.compare(last, key) < 0);
      last = key;
      if (ascend) {
        return false;
      }
      if (filter == null) {
        filter = filled(notStored);
      }
      return filter.add(key);
    }

    private KeyFilter filled(List<String> notStored) {
      KeyFilter filled = new KeyFilter();
      notStored.forEach(filled::add);
      new LongResult(jdbc)
          .read(
              "select r.record_key from %s r join submission s on s.id = r.submission_id"
                      .formatted(kind.table())
                  + " where s.state in ('ACTIVE', 'STAGED') and s.fiscal_year = ?",
              row -> filled.add(row.getString(1)),
              year.year());
      return filled;
    }
  }
}
