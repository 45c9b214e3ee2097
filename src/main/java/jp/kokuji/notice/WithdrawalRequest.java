package jp.kokuji.notice;

import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.notice.page.Notice;

/**
 * Published reports that somebody wants to take back, and somebody else has to approve.
 *
 * @param reports their ids; empty for all that stand
 * @param code over what is asked for and what stands published
 */
public record WithdrawalRequest(
    FiscalYear year, List<String> reports, String note, String code, String clerk) {

  /** Asks for it, bound to what stands published now. */
  public static WithdrawalRequest of(
      FiscalYear year, List<String> reports, String note, String clerk, List<Notice> published) {
    String stands =
        published.stream()
            .map(notice -> notice.edition() + " " + notice.checksum() + " " + notice.parts())
            .collect(Collectors.joining("\n"));
    String code =
        Approval.code(String.join("\n", year.code(), reports.toString(), note, clerk, stands));
    return new WithdrawalRequest(year, reports, note, code, clerk);
  }
}
