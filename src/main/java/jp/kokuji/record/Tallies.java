package jp.kokuji.record;

import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Finds what records are counted from. A tally stands for the records of exactly those submissions
 * from which it was made: once another one counts, it is not used any more.
 */
@Repository
public class Tallies {
  private final JdbcTemplate jdbc;
  private final TallyBasis basis;

  Tallies(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.basis = new TallyBasis(jdbc);
  }

  /**
   * What the records of a year are counted from.
   *
   * @param conditions that will be asked of them
   * @param columns whose values will be told apart
   */
  public CountSource find(
      RecordKind kind, FiscalYear year, List<Condition> conditions, String... columns) {
    return tally(kind, year, conditions, columns)
        .map(tally -> source(kind, year, tally, "tally_count", "tallied"))
        .orElseGet(() -> records(kind, year));
  }

  /** Where the first of those stand that are counted from a tally, by the same columns. */
  Optional<CountSource> places(RecordKind kind, FiscalYear year, List<Condition> conditions) {
    return tally(kind, year, conditions)
        .map(tally -> source(kind, year, tally, "tally_place", "places"));
  }

  /** The smallest tally that tells apart what is asked. */
  private Optional<TallyColumns> tally(
      RecordKind kind, FiscalYear year, List<Condition> conditions, String... columns) {
    RecordTable table = new RecordTable(kind);
    boolean days = Stream.of(columns).anyMatch(name -> table.column(name).type() == Types.DATE);
    if (days || !conditions.stream().allMatch(Condition::canBeTallied)) {
      return Optional.empty();
    }
    List<String> asked =
        Stream.concat(conditions.stream().map(Condition::column), Stream.of(columns)).toList();
    return tally(table, year, asked);
  }

  /** Changes whenever other submissions have the kind's records in the year; null for none. */
  public @Nullable String basis(RecordKind kind, FiscalYear year) {
    return basis.of(kind, year);
  }

  /** The records themselves. */
  public CountSource records(RecordKind kind, FiscalYear year) {
    boolean none = basis.of(kind, year) == null;
    return new CountSource(
        "from "
            + SqlName.of(kind)
            + " r join submission s on s.id = r.submission_id where "
            + (none ? "false" : "s.state = 'ACTIVE' and s.fiscal_year = ?"),
        none ? List.of() : List.of(year.year()),
        "count(*)%s");
  }

  /** The smallest tally that tells all the columns apart. */
  private Optional<TallyColumns> tally(RecordTable table, FiscalYear year, List<String> columns) {
    RecordKind kind = table.kind();
    return jdbc
        .queryForList(
            "select columns from tally where kind = ? and fiscal_year = ? and kept and basis = ?"
                + " order by columns",
            String.class,
            kind.id(),
            year.year(),
            basis.of(kind, year))
        .stream()
        .map(joined -> TallyColumns.of(table, joined))
        .filter(tally -> tally.names().containsAll(columns))
        .min(Comparator.comparing(tally -> tally.names().size()));
  }

  private static CountSource source(
      RecordKind kind, FiscalYear year, TallyColumns tally, String table, String kept) {
    return new CountSource(
        "from (select "
            + tally.selected(kept)
            + " from "
            + table
            + " where kind = ? and fiscal_year = ? and columns = ?) r"
            + " where true",
        List.of(kind.id(), year.year(), tally.joined()),
        "coalesce(sum(r." + TallyColumns.RECORDS + ")%s, 0)");
  }
}
