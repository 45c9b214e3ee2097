package jp.kokuji.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices that wait to be approved, at most one a year. */
@Repository
public class ApprovalRequests {
  private final JdbcClient jdbc;
  private final Clock clock;

  ApprovalRequests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<ApprovalRequest> find(FiscalYear year) {
    return jdbc.sql(
            "select notice_number, notice_date, note, left_out, code, edition, clerk"
                + " from approval_request where fiscal_year = ?")
        .param(year.year())
        .query(
            (row, n) ->
                new ApprovalRequest(
                    year,
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getString(7)))
        .optional();
  }

  /** Takes the place of an earlier one of the year. */
  public void put(ApprovalRequest request) {
    remove(request.year());
    jdbc.sql(
            "insert into approval_request (fiscal_year, notice_number, notice_date, note, left_out,"
                + " code, edition, clerk, requested_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            request.year().year(),
            request.number(),
            request.date(),
            request.note(),
            request.leftOut(),
            request.code(),
            request.edition(),
            request.clerk(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  public void remove(FiscalYear year) {
    jdbc.sql("delete from approval_request where fiscal_year = ?").param(year.year()).update();
  }
}
