package jp.kokuji.notice;

import java.time.LocalDate;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.notice.NoticeLog.People;

/** What an operator wants to do with the notices of a year, after somebody else confirmed it. */
public sealed interface NoticeAct {
  FiscalYear year();

  /** Ids of the reports meant; empty for all that are public. */
  List<String> reports();

  String note();

  People people();

  /**
   * Publishes final reports.
   *
   * @param number of the notice, {@code 123}
   * @param date of the notice
   * @param leftOut whether reports may be published that were made final although something stood
   *     open
   * @param sheet the code on the approval sheet; empty for the run that writes it
   */
  record Publish(
      FiscalYear year,
      List<String> reports,
      String note,
      People people,
      String number,
      LocalDate date,
      boolean leftOut,
      String sheet)
      implements NoticeAct {}

  /** Takes reports back that were published. */
  record Withdraw(FiscalYear year, List<String> reports, String note, People people, LocalDate day)
      implements NoticeAct {}
}
