package jp.kokuji.console;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.report.Composer;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.run.SoleRun;
import org.springframework.stereotype.Component;

/** What people call a report: its title without what differs from year to year. */
@Component
public class ReportNames {
  private final Office office;
  private final Part<Composer> composer;

  ReportNames(Office office, Part<Composer> composer) {
    this.office = office;
    this.composer = composer;
  }

  /**
   * What the figures of a report are called in words.
   *
   * @param titles of the tables by their ids
   */
  public record Figures(Map<String, String> titles) {
    /** Table, row and column; ids end with the labels of the last two. */
    public String of(String figure) {
      String[] parts = figure.split(":", 3);
      return titles.getOrDefault(parts[1], parts[1]) + "　" + parts[2].replace(":", "・");
    }
  }

  /** What the figures of the report are called in the year. */
  public Figures figures(String id, FiscalYear year) throws Exception {
    Optional<ReportDefinition> report = find(id);
    return new Figures(
        report.isEmpty()
            ? Map.of()
            : composer.get().outline(report.get().in(year), office.rulebook(), year).tables());
  }

  /** The name of the report of that id as it is now, or the id where nothing says more. */
  public String of(String id) throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    return find(id).map(ReportNames::latest).map(ReportNames::bare).orElse(id);
  }

  /** The name that it bears in the year; laws end, and the names of reports on them. */
  public String of(String id, FiscalYear year)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    return find(id).map(report -> bare(report.in(year).title())).orElse(id);
  }

  private Optional<ReportDefinition> find(String id)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    return Optional.ofNullable(office.rulebook().reports().get(id));
  }

  private static String latest(ReportDefinition report) {
    return report.layouts().stream()
        .map(ReportDefinition.Layout::title)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .orElse(report.title());
  }

  private static String bare(String title) {
    return title.replaceAll("\\{[^}]*}", "").strip();
  }
}
