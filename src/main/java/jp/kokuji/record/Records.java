package jp.kokuji.record;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds records of active submissions. */
@Repository
public class Records {
  /** So many of a figure's records are found without a search, however many others there are. */
  public static final int AT_HAND = 500;

  /** So many predicates are asked with one statement. */
  private static final int AT_ONCE = 100;

  private static final String OF_YEAR = "s.fiscal_year = ?";
  private static final String IN_ORDER = "order by s.fiscal_year, s.path, r.ordinal";

  private final JdbcTemplate jdbc;
  private final Tallies tallies;
  private final Whereabouts whereabouts;

  Records(JdbcTemplate jdbc, Tallies tallies) {
    this.jdbc = jdbc;
    this.tallies = tallies;
    this.whereabouts = new Whereabouts(jdbc, tallies);
  }

  /** The records of the year that fulfil the conditions, in the order of files and rows. */
  public List<StoredRecord> find(RecordKind kind, FiscalYear year, List<Condition> conditions) {
    return find(kind, OF_YEAR, year, conditions);
  }

  /** The same, however many, one by one. */
  public void each(
      RecordKind kind, FiscalYear year, List<Condition> conditions, Consumer<StoredRecord> taken) {
    RecordQuery.of(kind, OF_YEAR, year, conditions, IN_ORDER).each(jdbc, taken);
  }

  /** Some of them: all, or as many as the database comes upon first. */
  public List<StoredRecord> find(
      RecordKind kind, FiscalYear year, List<Condition> conditions, int most) {
    List<Long> rows = whereabouts.find(kind, year, conditions, most);
    if (!rows.isEmpty() && rows.size() == Math.min(most, count(kind, year, conditions))) {
      List<StoredRecord> there =
          RecordQuery.of(kind, OF_YEAR, year, conditions, "and r." + RowNumbers.NUMBER + " = ?")
              .all(jdbc, rows);
      if (there.size() == rows.size()) {
        return inOrder(there);
      }
    }
    return inOrder(RecordQuery.of(kind, OF_YEAR, year, conditions, "limit " + most).all(jdbc));
  }

  private static List<StoredRecord> inOrder(List<StoredRecord> found) {
    return found.stream().sorted(Comparator.comparing(StoredRecord::path)).toList();
  }

  /** The same for print: of notices, also those that the program has published itself. */
  public List<StoredRecord> findPrinted(
      RecordKind kind, FiscalYear year, List<Condition> conditions) {
    List<StoredRecord> submitted = find(kind, year, conditions);
    return kind.roles().notices() == null
        ? submitted
        : new OwnNotices(jdbc).join(kind, conditions, submitted);
  }

  /** The notices that the program has published itself and that stand, whatever ledgers say. */
  public List<StoredRecord> findOwnNotices(RecordKind kind, List<Condition> conditions) {
    return new OwnNotices(jdbc).join(kind, conditions, List.of());
  }

  /** The same of all years before the year. */
  public List<StoredRecord> findEarlier(
      RecordKind kind, FiscalYear year, List<Condition> conditions) {
    return find(kind, "s.fiscal_year < ?", year, conditions);
  }

  /** Where a record stands, in a file of the year. */
  public record Place(FiscalYear year, String path, String sheet, int row) {}

  /** Whether the record at the place fulfils each of the predicates. */
  public List<Boolean> fulfils(RecordKind kind, Place place, List<List<Condition>> predicates) {
    List<Boolean> answers = new ArrayList<>();
    for (int from = 0; from < predicates.size(); from += AT_ONCE) {
      answers.addAll(
          ask(kind, place, predicates.subList(from, Math.min(from + AT_ONCE, predicates.size()))));
    }
    return answers;
  }

  private List<Boolean> ask(RecordKind kind, Place place, List<List<Condition>> predicates) {
    List<Object> parameters = new ArrayList<>();
    String questions =
        predicates.stream()
            .map(each -> "sum(case when " + Condition.all(each, "r", parameters) + " then 1 end)")
            .collect(Collectors.joining(", "));
    parameters.addAll(List.of(place.path(), place.year().year(), place.sheet(), place.row()));
    return jdbc.query(
            "select "
                + questions
                + " from "
                + SqlName.of(kind)
                + " r join submission s on s.id = r.submission_id where s.path = ?"
                + " and s.fiscal_year = ? and s.state = 'ACTIVE' and r.source_sheet = ?"
                + " and r.source_row = ?",
            (row, n) -> {
              List<Boolean> answers = new ArrayList<>();
              for (int i = 1; i <= predicates.size(); i++) {
                answers.add(row.getLong(i) > 0);
              }
              return answers;
            },
            parameters.toArray())
        .getFirst();
  }

  /** How many records of the kind the year has. */
  public long count(RecordKind kind, FiscalYear year) {
    return count(kind, year, List.of());
  }

  /** How many records of the year fulfil the conditions. */
  public long count(RecordKind kind, FiscalYear year, List<Condition> conditions) {
    CountSource source = tallies.find(kind, year, conditions);
    List<Object> parameters = new ArrayList<>();
    String count = source.count(Condition.all(conditions, "r", parameters));
    parameters.addAll(source.parameters());
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select " + count + " " + source.from(), Long.class, parameters.toArray()));
  }

  /** The fiscal years that have a record of the kind, oldest first. */
  public List<FiscalYear> years(RecordKind kind) {
    return jdbc
        .query(
            "select distinct s.fiscal_year from submission s"
                + " join submission_sheet sheet on sheet.submission_id = s.id"
                + " where s.state = 'ACTIVE' and sheet.kind = ? order by 1",
            (result, row) -> new FiscalYear(result.getInt(1)),
            kind.id())
        .stream()
        .filter(year -> count(kind, year) > 0)
        .toList();
  }

  /** The different values of a column among the records of the year, blanks left out. */
  public List<String> values(
      RecordKind kind, String column, FiscalYear year, List<Condition> conditions) {
    CountSource source = tallies.find(kind, year, conditions, column);
    List<Object> parameters = new ArrayList<>(source.parameters());
    String filter = Condition.all(conditions, "r", parameters);
    return jdbc.query(
        "select distinct %1$s %2$s and %1$s is not null and %3$s"
            .formatted(SqlName.ofRecord(column), source.from(), filter),
        (result, row) -> result.getString(1),
        parameters.toArray());
  }

  /** How many records of the year have each value of a column, blanks left out. */
  public Map<String, Long> counts(
      RecordKind kind, String column, FiscalYear year, List<Condition> conditions) {
    CountSource source = tallies.find(kind, year, conditions, column);
    List<Object> parameters = new ArrayList<>(source.parameters());
    String filter = Condition.all(conditions, "r", parameters);
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.query(
        "select %1$s, %4$s %2$s and %1$s is not null and %3$s group by %1$s"
            .formatted(SqlName.ofRecord(column), source.from(), filter, source.count("true")),
        (ResultSet row) -> {
          counts.put(row.getString(1), row.getLong(2));
        },
        parameters.toArray());
    return counts;
  }

  private List<StoredRecord> find(
      RecordKind kind, String years, FiscalYear year, List<Condition> conditions) {
    return RecordQuery.of(kind, years, year, conditions, IN_ORDER).all(jdbc);
  }
}
