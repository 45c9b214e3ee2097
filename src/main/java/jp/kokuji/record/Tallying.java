package jp.kokuji.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Tallies the records, so that what is asked of them later costs as much as there are different
 * answers, however many records there are.
 */
@Repository
public class Tallying {
  /** So many records are read as fast as they are looked up. */
  private static final int FEW = 20_000;

  private static final int AT_ONCE = 1000;
  private static final String COUNTS = "tally_count";
  private static final String PLACES = "tally_place";

  private final JdbcTemplate jdbc;
  private final TallyBasis basis;
  private final RowNumbers rows;
  private final int few;

  @Autowired
  Tallying(JdbcTemplate jdbc) {
    this(jdbc, FEW);
  }

  /**
   * @param few records are searched; of more, it is kept where they stand
   */
  Tallying(JdbcTemplate jdbc, int few) {
    this.jdbc = jdbc;
    this.basis = new TallyBasis(jdbc);
    this.rows = new RowNumbers(jdbc);
    this.few = few;
  }

  /** Whether a year's records of the kind are not tallied as they are now. */
  public boolean isDue(RecordKind kind, Collection<SortedSet<String>> wanted) {
    return !due(kind, TallyColumns.of(new RecordTable(kind), wanted)).isEmpty();
  }

  /**
   * Tallies a kind's records of all years of which that is due, in the caller's transaction.
   *
   * @param wanted the columns of each tally
   * @param fresh what need not be read, made for the same columns
   */
  public void renew(RecordKind kind, Collection<SortedSet<String>> wanted, FreshTallies fresh) {
    RecordTable table = new RecordTable(kind);
    List<TallyColumns> columns = TallyColumns.of(table, wanted);
    Map<FiscalYear, String> due = due(kind, columns);
    Map<FiscalYear, List<Tally>> tallies = new HashMap<>();
    due.forEach(
        (year, now) ->
            fresh
                .find(kind, year, now, () -> basis.submissions(kind, year))
                .ifPresent(found -> tallies.put(year, found)));
    Set<FiscalYear> unread = new TreeSet<>(due.keySet());
    unread.removeAll(tallies.keySet());
    if (!unread.isEmpty()) {
      tallies.putAll(tally(table, columns, unread));
    }
    due.forEach((year, now) -> store(kind, year, now, tallies.getOrDefault(year, List.of())));
  }

  /** The years of which it is due, and the basis of each. */
  private Map<FiscalYear, String> due(RecordKind kind, List<TallyColumns> columns) {
    Map<FiscalYear, Map<String, String>> standing = standing(kind);
    Map<FiscalYear, String> due = new TreeMap<>(basis.of(kind));
    due.entrySet()
        .removeIf(
            now ->
                expected(columns, now.getValue())
                    .equals(standing.getOrDefault(now.getKey(), Map.of())));
    return due;
  }

  private static Map<String, String> expected(List<TallyColumns> columns, String basis) {
    return columns.stream().collect(Collectors.toMap(TallyColumns::joined, by -> basis));
  }

  /** The bases of what is there by year and columns. */
  private Map<FiscalYear, Map<String, String>> standing(RecordKind kind) {
    Map<FiscalYear, Map<String, String>> standing = new HashMap<>();
    jdbc.query(
        "select fiscal_year, columns, basis from tally where kind = ?",
        (ResultSet row) -> {
          standing
              .computeIfAbsent(new FiscalYear(row.getInt(1)), year -> new HashMap<>())
              .put(row.getString(2), row.getString(3));
        },
        kind.id());
    return standing;
  }

  /** Reads the records once for all the tallies. */
  private Map<FiscalYear, List<Tally>> tally(
      RecordTable table, List<TallyColumns> wanted, Collection<FiscalYear> years) {
    List<RecordTable.Column> columns = TallyColumns.union(table, wanted);
    Map<FiscalYear, List<Tally>> tallies = new HashMap<>();
    years.forEach(year -> tallies.put(year, Tally.of(wanted, columns)));
    Map<Long, Counted> submissions = submissions(table.kind(), tallies);
    String selected =
        columns.stream()
            .map(column -> ", " + SqlName.ofRecord(column.name()))
            .collect(Collectors.joining());
    new LongResult(jdbc)
        .read(
            "select r.submission_id, "
                + (rows.exist() ? "r." + RowNumbers.NUMBER : "0")
                + selected
                + " from "
                + SqlName.of(table.kind())
                + " r",
            row -> {
              Counted of = submissions.get(row.getLong(1));
              if (of != null) {
                of.add(values(row, columns), row.getLong(2));
              }
            });
    return tallies;
  }

  /** The tallies by the submissions that count for them; joined here, since rows are many. */
  private Map<Long, Counted> submissions(RecordKind kind, Map<FiscalYear, List<Tally>> tallies) {
    Map<Long, Counted> submissions = new HashMap<>();
    tallies.forEach(
        (year, of) -> {
          int number = 0;
          for (long submission : basis.submissions(kind, year)) {
            submissions.put(submission, new Counted(of, number++));
          }
        });
    return submissions;
  }

  /** A submission whose records are tallied. */
  private static final class Counted {
    private final List<Tally> tallies;
    private final int number;
    private long first = -1;

    Counted(List<Tally> tallies, int number) {
      this.tallies = tallies;
      this.number = number;
    }

    void add(@Nullable String[] values, long row) {
      first = first < 0 ? row : first;
      long place = Places.of(number, row - first);
      tallies.forEach(tally -> tally.add(values, place));
    }
  }

  private static @Nullable String[] values(ResultSet row, List<RecordTable.Column> columns)
      throws SQLException {
    @Nullable String[] values = new @Nullable String[columns.size()];
    for (int i = 0; i < values.length; i++) {
      LocalDate day =
          columns.get(i).type() == Types.DATE ? row.getObject(i + 3, LocalDate.class) : null;
      values[i] = day == null ? row.getString(i + 3) : Tally.month(day);
    }
    return values;
  }

  private void store(RecordKind kind, FiscalYear year, String basis, List<Tally> tallies) {
    boolean placed = rows.exist();
    for (String table : placed ? List.of("tally", COUNTS, PLACES) : List.of("tally", COUNTS)) {
      jdbc.update(
          "delete from " + table + " where kind = ? and fiscal_year = ?", kind.id(), year.year());
    }
    for (Tally tally : tallies) {
      jdbc.update(
          "insert into tally (kind, fiscal_year, columns, basis, kept) values (?, ?, ?, ?, ?)",
          kind.id(),
          year.year(),
          tally.by().joined(),
          basis,
          tally.isKept());
      insert(COUNTS, kind, year, tally, Tally.Row::records);
      if (placed && tally.rows().stream().mapToLong(Tally.Row::records).sum() > few) {
        insert(PLACES, kind, year, tally, row -> row.places().stored());
      }
    }
  }

  private void insert(
      String table,
      RecordKind kind,
      FiscalYear year,
      Tally tally,
      Function<Tally.Row, Object> kept) {
    jdbc.batchUpdate(
        "insert into " + table + " values (?, ?, ?" + ", ?".repeat(TallyColumns.MOST) + ", ?)",
        tally.rows(),
        AT_ONCE,
        (insert, row) -> {
          insert.setString(1, kind.id());
          insert.setInt(2, year.year());
          insert.setString(3, tally.by().joined());
          for (int i = 0; i < TallyColumns.MOST; i++) {
            insert.setString(4 + i, i < row.values().size() ? row.values().get(i) : null);
          }
          insert.setObject(4 + TallyColumns.MOST, kept.apply(row));
        });
  }
}
