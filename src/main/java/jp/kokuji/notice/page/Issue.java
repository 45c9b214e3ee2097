package jp.kokuji.notice.page;

import java.time.LocalDate;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A report in an edition of a year's notice, as the public folder holds it.
 *
 * @param from the first day on which it holds, never before what it follows began or ended
 * @param until the first day on which it does not hold any more: another took its place, or it was
 *     withdrawn; null while it holds
 * @param withdrawn whether it ended by withdrawal
 * @param corrected ids of the figures that its edition corrected
 */
public record Issue(
    FiscalYear year,
    int edition,
    String report,
    String number,
    LocalDate date,
    LocalDate from,
    String note,
    @Nullable LocalDate until,
    boolean withdrawn,
    String withdrawnNote,
    Set<String> corrected) {

  /** The folder of its edition, as seen from the root; it never changes. */
  public String folder() {
    return year.code() + "/editions/" + edition + "/";
  }

  public boolean holds() {
    return until == null;
  }

  public String notice() {
    return Words.text("notice", FrontPage.day(date), number);
  }

  /** {@code 令和4年6月15日から令和4年7月8日の前日まで（取下げ）}. */
  public String held() {
    String since = FrontPage.day(from);
    return until == null
        ? Words.text("held.since", since)
        : Words.text(withdrawn ? "held.withdrawn" : "held.until", since, FrontPage.day(until));
  }

  /** Whether it is the same report of the same year in a later edition. */
  boolean follows(Issue other) {
    return year.equals(other.year) && report.equals(other.report) && edition > other.edition;
  }

  Issue held(LocalDate first, @Nullable LocalDate end) {
    return new Issue(
        year, edition, report, number, date, first, note, end, withdrawn, withdrawnNote, corrected);
  }
}
