package jp.kokuji.console;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.run.SoleRun;
import org.springframework.stereotype.Component;

/** What people call a report: its title without what differs from year to year. */
@Component
public class ReportNames {
  private final Office office;

  ReportNames(Office office) {
    this.office = office;
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
