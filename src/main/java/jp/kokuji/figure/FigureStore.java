package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps the figures of every making of a report, so that later stages need not count again. */
@Repository
public class FigureStore {
  /** Stands between the ids of parts; ids cannot hold it. */
  private static final String SEPARATOR = "\n";

  private final JdbcTemplate jdbc;

  FigureStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The number of the last making of the report that was begun; 0 if there is none. */
  public int lastRevision(String report, FiscalYear year) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select coalesce(max(revision), 0) from report_run where report = ? and fiscal_year ="
                + " ?",
            Integer.class,
            report,
            year.year()));
  }

  /**
   * Stores the figures of one making in the caller's transaction, in the place of what a killed run
   * left of it.
   */
  public void store(String report, FiscalYear year, int revision, List<Figure> figures) {
    discard(report, year, revision);
    jdbc.update(
        "insert into report_run (report, fiscal_year, revision) values (?, ?, ?)",
        report,
        year.year(),
        revision);
    long run = run(report, year, revision);
    List<Object[]> rows = new ArrayList<>();
    for (Figure figure : figures) {
      rows.add(
          new Object[] {
            run,
            rows.size(),
            figure.id(),
            figure.table(),
            figure.row(),
            figure.column(),
            figure.value(),
            figure.decimals(),
            figure.unit(),
            String.join(SEPARATOR, figure.parts()),
            figure.status() == null ? null : figure.status().code()
          });
    }
    jdbc.batchUpdate(
        "insert into figure (run_id, ordinal, id, table_id, row_label, column_label, figure_value,"
            + " decimals, unit, parts, status) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void discard(String report, FiscalYear year, int revision) {
    String these = "report = ? and fiscal_year = ? and revision = ?";
    jdbc.update(
        "delete from figure where run_id in (select id from report_run where " + these + ")",
        report,
        year.year(),
        revision);
    jdbc.update("delete from report_run where " + these, report, year.year(), revision);
  }

  private long run(String report, FiscalYear year, int revision) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select id from report_run where report = ? and fiscal_year = ? and revision = ?",
            Long.class,
            report,
            year.year(),
            revision));
  }

  /** The figures of that making; nothing if there is no such making. */
  public Optional<FigureSet> find(String report, FiscalYear year, int revision) {
    Long makings =
        jdbc.queryForObject(
            "select count(*) from report_run where report = ? and fiscal_year = ?"
                + " and revision = ?",
            Long.class,
            report,
            year.year(),
            revision);
    return Objects.requireNonNull(makings) == 0
        ? Optional.empty()
        : Optional.of(load(report, year, revision));
  }

  /** The figures of that making in the order in which they were counted. */
  public FigureSet load(String report, FiscalYear year, int revision) {
    return new FigureSet(
        jdbc.query(
            "select id, table_id, row_label, column_label, figure_value, decimals, unit, parts,"
                + " status from figure where run_id = ? order by ordinal",
            (result, row) ->
                new Figure(
                    result.getString(1),
                    result.getString(2),
                    result.getString(3),
                    result.getString(4),
                    result.getLong(5),
                    result.getInt(6),
                    result.getString(7),
                    parts(result.getString(8)),
                    status(result.getString(9))),
            run(report, year, revision)));
  }

  private static @Nullable ObservationStatus status(@Nullable String code) {
    return code == null ? null : ObservationStatus.of(code);
  }

  private static List<String> parts(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
  }
}
