package jp.kokuji.console;

import java.io.IOException;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.making.StandingReport;
import jp.kokuji.making.StandingReports;

/** Finds the making of a report that a page is about. */
final class Standings {
  private Standings() {}

  /** The one whose files stand, or else the last one. */
  static Optional<StandingReport> find(Office office, FiscalYear year, String report, boolean draft)
      throws Office.Closed, IOException {
    StandingReports reports = office.get(StandingReports.class);
    Optional<StandingReport> found = reports.find(year, report, draft);
    return found.isPresent() ? found : reports.findLast(year, report);
  }
}
