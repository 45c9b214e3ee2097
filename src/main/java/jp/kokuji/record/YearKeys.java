package jp.kokuji.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

  private final Column column;
  private final Before before;
  private final Gathered values;
  private boolean ascend;
  private @Nullable String last;

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
   * What the year had of the kind before.
   *
   * @param any whether any file had it
   * @param many whether it takes long to remember them all
   * @param first the first submission that has it now
   */
  record Before(boolean any, boolean many, Object first) {}

  YearKeys(JdbcTemplate jdbc, FiscalYear year, RecordKind kind, Column column, Before before) {
    this.column = column;
    this.before = before;
    this.values = new Gathered(jdbc, year, kind, column, UnaryOperator.identity(), before);
    this.ascend = !before.any();
  }

  /** Takes the next value; whether it may have been there. */
  Met add(String value, Object submission) {
    ascend =
        ascend && (column == Column.RECORD_KEY ? follows(value) : submission == before.first());
    last = value;
    if (!ascend) {
      boolean perhaps = values.putOff(value, submission) || values.filter().add(value);
      return perhaps ? Met.PERHAPS : Met.NEVER;
    }
    values.note(value);
    return column == Column.RECORD_KEY ? Met.NEVER : Met.UNKNOWN;
  }

  private boolean follows(String value) {
    return last == null || ORDER.compare(last, value) < 0;
  }

  /** The database has all so far. */
  void stored() {
    values.stored();
  }

  /**
   * What a year's records of one kind have in a column, of those that do not count yet too;
   * gathered from the database when it is first asked for.
   */
  private static final class Gathered {
    /** The database is asked for no more by name. */
    private static final int FEW = 2_000;

    private final JdbcTemplate jdbc;
    private final FiscalYear year;
    private final RecordKind kind;
    private final Column column;
    private final UnaryOperator<String> form;
    private final Before before;
    private final List<String> notStored = new ArrayList<>();
    private int left;
    private @Nullable KeyFilter filter;

    /**
     * @param form in which the values are remembered
     */
    Gathered(
        JdbcTemplate jdbc,
        FiscalYear year,
        RecordKind kind,
        Column column,
        UnaryOperator<String> form,
        Before before) {
      this.jdbc = jdbc;
      this.year = year;
      this.kind = kind;
      this.column = column;
      this.form = form;
      this.before = before;
    }

    /**
     * Leaves the value to be looked for in the database, if it is one of the first of a load beside
     * many records; whether it is. A file that is handed in by itself mostly has no more.
     */
    boolean putOff(String value, Object submission) {
      if (filter != null || !before.many() || submission != before.first() || left == FEW) {
        return false;
      }
      left++;
      note(value);
      return true;
    }

    /** Is told of a value for which nobody looks yet. */
    void note(String value) {
      notStored.add(value);
    }

    void stored() {
      notStored.clear();
    }

    KeyFilter filter() {
      if (filter == null) {
        KeyFilter filled = new KeyFilter();
        notStored.forEach(value -> filled.add(form.apply(value)));
        new LongResult(jdbc)
            .read(
                "select r.%s from %s r join submission s on s.id = r.submission_id"
                        .formatted(column, SqlName.of(kind))
                    + " where s.state in ('ACTIVE', 'STAGED') and s.fiscal_year = ?"
                    + " and r.%s is not null".formatted(column),
                row -> filled.add(form.apply(row.getString(1))),
                year.year());
        filter = filled;
      }
      return filter;
    }
  }

  /**
   * Whether in a year's records of one kind a number stands with a part (a branch, a month) and
   * without it, or without it twice. While keys ascend, each is only held against the one before.
   */
  static final class Parts {
    private final int part;
    private final Gathered numbers;
    private boolean ascend;
    private @Nullable Numbered last;

    Parts(JdbcTemplate jdbc, FiscalYear year, RecordKind kind, Before before) {
      this.part = part(kind);
      this.numbers =
          new Gathered(
              jdbc, year, kind, Column.RECORD_KEY, key -> Numbered.of(key, part).text(), before);
      this.ascend = !before.any();
    }

    /** Where in the kind's key the part stands; -1 where the key has none. */
    static int part(RecordKind kind) {
      return Math.max(part(kind, Field.Role.PERIOD), part(kind, Field.Role.BRANCH));
    }

    /** Whether the key has two of them, so that it cannot be told apart here. */
    static boolean hasTwo(RecordKind kind) {
      return Math.min(part(kind, Field.Role.PERIOD), part(kind, Field.Role.BRANCH)) >= 0;
    }

    /** Where in the kind's key the field of that role stands; -1 where the key has none. */
    static int part(RecordKind kind, Field.Role role) {
      return kind.find(role).map(field -> kind.key().indexOf(field.name())).orElse(-1);
    }

    Numbered of(String key) {
      return Numbered.of(key, part);
    }

    /** Takes the next key of a submission; what it may be beside another. */
    Beside add(String key, Numbered next, Object submission) {
      Numbered before = last;
      last = next;
      int order = before == null || !ascend ? -1 : ORDER.compare(before.rest(), next.rest());
      ascend = ascend && order <= 0;
      if (ascend) {
        numbers.note(key);
        boolean mixed = before != null && (before.bare() || next.bare());
        return order < 0 ? Beside.NONE : mixed ? Beside.MIXED : Beside.BRANCH;
      }
      if (numbers.putOff(key, submission)) {
        return Beside.MIXED;
      }
      boolean opposite = numbers.filter().has(next.opposite().text());
      boolean again = numbers.filter().add(next.text());
      return opposite || (again && next.bare())
          ? Beside.MIXED
          : again ? Beside.BRANCH : Beside.NONE;
    }

    /** What a key may be beside those before it. */
    enum Beside {
      NONE,
      /** The same number has other branches. */
      BRANCH,
      /** The number stands with a branch and without one, or twice without. */
      MIXED
    }

    /** The database has all so far. */
    void stored() {
      numbers.stored();
    }
  }
}
