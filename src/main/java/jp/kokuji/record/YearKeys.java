package jp.kokuji.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Field;
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

  /**
   * Whether in a year's records of one kind a number stands with a part (a branch, a month) and
   * without it, or without it twice. While keys ascend, each is only held against the one before.
   */
  static final class Parts {
    private static final char SEPARATOR = '\u001f';

    private final JdbcTemplate jdbc;
    private final FiscalYear year;
    private final RecordKind kind;
    private final int part;
    private boolean ascend;
    private final List<String> notStored = new ArrayList<>();
    private @Nullable Numbered last;
    private @Nullable KeyFilter filter;

    /** A key without its part, and whether it had none. */
    private record Numbered(String rest, boolean bare) {
      String text() {
        return (bare ? "-" : "+") + rest;
      }

      Numbered opposite() {
        return new Numbered(rest, !bare);
      }
    }

    /**
     * @param stands whether any file of the year had the kind before
     */
    Parts(JdbcTemplate jdbc, FiscalYear year, RecordKind kind, boolean stands) {
      this.jdbc = jdbc;
      this.year = year;
      this.kind = kind;
      this.part = part(kind);
      this.ascend = !stands;
    }

    /** Where in the kind's key the part stands; -1 where the key has none. */
    static int part(RecordKind kind) {
      return Math.max(part(kind, Field.Role.PERIOD), part(kind, Field.Role.BRANCH));
    }

    /** Whether the key has two of them, so that it cannot be told apart here. */
    static boolean hasTwo(RecordKind kind) {
      return Math.min(part(kind, Field.Role.PERIOD), part(kind, Field.Role.BRANCH)) >= 0;
    }

    private static int part(RecordKind kind, Field.Role role) {
      return kind.find(role).map(field -> kind.key().indexOf(field.name())).orElse(-1);
    }

    /** Takes the next key; whether it may disagree with another. */
    boolean add(String key) {
      Numbered next = number(key);
      boolean mixed = ascend && disagrees(next);
      last = next;
      if (filter == null && !ascend) {
        filter = filled();
      }
      if (filter != null) {
        mixed = filter.has(next.opposite().text());
        boolean again = filter.add(next.text());
        mixed |= again && next.bare();
      }
      notStored.add(key);
      return mixed;
    }

    /** Whether it is the number before in another form; one that does not follow ends the order. */
    private boolean disagrees(Numbered next) {
      int order = last == null ? -1 : ORDER.compare(last.rest(), next.rest());
      ascend = order <= 0;
      return order == 0 && last != null && (next.bare() || last.bare());
    }

    /** The database has all so far. */
    void stored() {
      notStored.clear();
    }

    private KeyFilter filled() {
      KeyFilter filled = new KeyFilter();
      notStored.forEach(key -> filled.add(number(key).text()));
      read(jdbc, year, kind, "record_key", key -> filled.add(number(key).text()));
      return filled;
    }

    private Numbered number(String key) {
      int begin = 0;
      for (int i = 0; i < part; i++) {
        begin = key.indexOf(SEPARATOR, begin) + 1;
      }
      int end = key.indexOf(SEPARATOR, begin);
      end = end < 0 ? key.length() : end;
      return new Numbered(key.substring(0, begin) + key.substring(end), begin == end);
    }
  }
}
