package jp.kokuji.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a year's records of one kind have in a column. While keys ascend, none of them is kept; nor
 * while likenesses are those of the first file alone.
 */
final class YearKeys {
  private static final KeyOrder ORDER = new KeyOrder();

  private final JdbcTemplate jdbc;
  private final FiscalYear year;
  private final RecordKind kind;
  private final Column column;
  private final Object first;
  private boolean ascend;
  private final List<String> notStored = new ArrayList<>();
  private @Nullable String last;
  private @Nullable KeyFilter filter;

  /** By what records are compared. */
  enum Column {
    RECORD_KEY,
    LIKENESS
  }

  /** What became known of a value. */
  enum Met {
    NEVER,
    PERHAPS,
    /** Nobody has looked. */
    UNKNOWN
  }

  /**
   * @param stands whether any file of the year had the kind before
   * @param first the first submission that has it now
   */
  YearKeys(
      JdbcTemplate jdbc,
      FiscalYear year,
      RecordKind kind,
      Column column,
      boolean stands,
      Object first) {
    this.jdbc = jdbc;
    this.year = year;
    this.kind = kind;
    this.column = column;
    this.first = first;
    this.ascend = !stands;
  }

  /** Takes the next value; whether it may have been there. */
  Met add(String value, Object submission) {
    ascend = ascend && (column == Column.RECORD_KEY ? follows(value) : submission == first);
    last = value;
    if (filter == null && !ascend) {
      filter = filled();
    }
    boolean seen = filter != null && filter.add(value);
    notStored.add(value);
    if (filter == null && column == Column.LIKENESS) {
      return Met.UNKNOWN;
    }
    return seen ? Met.PERHAPS : Met.NEVER;
  }

  private boolean follows(String value) {
    return last == null || ORDER.compare(last, value) < 0;
  }

  /** The database has all so far. */
  void stored() {
    notStored.clear();
  }

  private KeyFilter filled() {
    KeyFilter filled = new KeyFilter();
    notStored.forEach(filled::add);
    read(jdbc, year, kind, column.name(), filled::add);
    return filled;
  }

  /** Hands on a column of the year's records of the kind, of those that do not count yet too. */
  static void read(
      JdbcTemplate jdbc, FiscalYear year, RecordKind kind, String column, Consumer<String> values) {
    new LongResult(jdbc)
        .read(
            "select r.%s from %s r join submission s on s.id = r.submission_id"
                    .formatted(column, SqlName.of(kind))
                + " where s.state in ('ACTIVE', 'STAGED') and s.fiscal_year = ?"
                + " and r.%s is not null".formatted(column),
            row -> values.accept(row.getString(1)),
            year.year());
  }
}
