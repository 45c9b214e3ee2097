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
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Tallies the records, so that what is asked of them later costs as much as there are different
 * answers, however many records there are.
 */
@Repository
public class Tallying {
  private static final int AT_ONCE = 1000;

  private final JdbcTemplate jdbc;
  private final TallyBasis basis;

  Tallying(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.basis = new TallyBasis(jdbc);
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
    Map<Long, List<Tally>> submissions = submissions(tallies);
    String selected =
        columns.stream()
            .map(column -> ", " + SqlName.ofRecord(column.name()))
            .collect(Collectors.joining());
    new LongResult(jdbc)
        .read(
            "select r.submission_id" + selected + " from " + SqlName.of(table.kind()) + " r",
            row -> {
              List<Tally> of = submissions.getOrDefault(row.getLong(1), List.of());
              if (!of.isEmpty()) {
                @Nullable String[] values = values(row, columns);
                of.forEach(tally -> tally.add(values));
              }
            });
    return tallies;
  }

  /** The tallies by the submissions that count for them; joined here, since rows are many. */
  private Map<Long, List<Tally>> submissions(Map<FiscalYear, List<Tally>> tallies) {
    Map<Long, List<Tally>> submissions = new HashMap<>();
    jdbc.query(
        "select id, fiscal_year from submission where state = 'ACTIVE'",
        (ResultSet row) -> {
          FiscalYear year = new FiscalYear(row.getInt(2));
          submissions.put(row.getLong(1), tallies.getOrDefault(year, List.of()));
        });
    return submissions;
  }

  private static @Nullable String[] values(ResultSet row, List<RecordTable.Column> columns)
      throws SQLException {
    @Nullable String[] values = new @Nullable String[columns.size()];
    for (int i = 0; i < values.length; i++) {
      LocalDate day =
          columns.get(i).type() == Types.DATE ? row.getObject(i + 2, LocalDate.class) : null;
      values[i] = day == null ? row.getString(i + 2) : Tally.month(day);
    }
    return values;
  }

  private void store(RecordKind kind, FiscalYear year, String basis, List<Tally> tallies) {
    for (String table : List.of("tally", "tally_count")) {
      jdbc.update(
          "delete from " + table + " where kind = ? and fiscal_year = ?", kind.id(), year.year());
    }
    for (Tally tally : tallies) {
      String by = tally.by().joined();
      jdbc.update(
          "insert into tally (kind, fiscal_year, columns, basis, kept) values (?, ?, ?, ?, ?)",
          kind.id(),
          year.year(),
          by,
          basis,
          tally.isKept());
      jdbc.batchUpdate(
          "insert into tally_count values (?, ?, ?" + ", ?".repeat(TallyColumns.MOST) + ", ?)",
          tally.rows(),
          AT_ONCE,
          (insert, row) -> {
            insert.setString(1, kind.id());
            insert.setInt(2, year.year());
            insert.setString(3, by);
            for (int i = 0; i < TallyColumns.MOST; i++) {
              insert.setString(4 + i, i < row.values().size() ? row.values().get(i) : null);
            }
            insert.setLong(4 + TallyColumns.MOST, row.records());
          });
    }
  }
}
