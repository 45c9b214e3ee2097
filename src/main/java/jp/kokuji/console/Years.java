package jp.kokuji.console;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.submission.Inbox;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The fiscal years and the reports that can be looked at. */
@Component
class Years {
  private final Office office;
  private final Part<SubmissionLog> submissionLog;
  private final Clock clock;

  Years(Office office, Part<SubmissionLog> submissionLog, Clock clock) {
    this.submissionLog = submissionLog;
    this.office = office;
    this.clock = clock;
  }

  /**
   * The year that is shown, among all.
   *
   * @param all the latest one first
   */
  record Choice(FiscalYear shown, List<FiscalYear> all) {}

  /** The report of that id, or the first; for the form, all of them and which is shown. */
  String report(String id, Model model) throws Exception {
    List<String> ids = List.copyOf(office.rulebook().reports().keySet());
    String shown = ids.contains(id) ? id : ids.getFirst();
    model.addAttribute("ids", ids);
    model.addAttribute("id", shown);
    return shown;
  }

  /** The year that a form names, which must be one. */
  static FiscalYear named(String code) {
    return FiscalYear.find(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  /**
   * The year of that code, or the last that has a file; for the form, all of them, this year and
   * the last, for which there may be none yet.
   */
  FiscalYear year(String code, Model model) throws Office.Closed, IOException {
    TreeSet<FiscalYear> known = new TreeSet<>();
    Inbox.scan(office.folders().input()).submitted().forEach(file -> known.add(file.year()));
    submissionLog.get().latest().stream().map(Settled::year).forEach(known::add);
    FiscalYear current = FiscalYear.of(LocalDate.now(clock));
    FiscalYear latest = known.isEmpty() ? current : known.last();
    known.addAll(List.of(current, current.previous()));
    FiscalYear shown = FiscalYear.find(code).filter(known::contains).orElse(latest);
    model.addAttribute("years", new Choice(shown, List.copyOf(known.descendingSet())));
    return shown;
  }
}
