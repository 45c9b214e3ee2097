package jp.kokuji.record;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether in a year's records of one kind a number stands with a part (a branch, a month) and
 * without it, or without it twice. While keys ascend, each is only held against the one before.
 */
final class YearParts {
  private static final KeyOrder ORDER = new KeyOrder();
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
  YearParts(JdbcTemplate jdbc, FiscalYear year, RecordKind kind, boolean stands) {
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
    YearKeys.read(jdbc, year, kind, "record_key", key -> filled.add(number(key).text()));
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
