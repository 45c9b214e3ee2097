package jp.kokuji.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The withdrawals that wait to be approved, at most one a year. */
@Repository
public class WithdrawalRequests {
  private final JdbcClient jdbc;
  private final Clock clock;

  WithdrawalRequests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<WithdrawalRequest> find(FiscalYear year) {
    return jdbc.sql(
            "select reports, note, code, clerk from withdrawal_request where fiscal_year = ?")
        .param(year.year())
        .query(
            (row, n) ->
                new WithdrawalRequest(
                    year,
                    reports(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4)))
        .optional();
  }

  private static List<String> reports(String written) {
    return written.isEmpty() ? List.of() : List.of(written.split(","));
  }

  /** Takes the place of an earlier one of the year. */
  public void put(WithdrawalRequest request) {
    remove(request.year());
    jdbc.sql(
            "insert into withdrawal_request (fiscal_year, reports, note, code, clerk, requested_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(request.year().year(), String.join(",", request.reports()), request.note())
        .params(request.code(), request.clerk(), clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  public void remove(FiscalYear year) {
    jdbc.sql("delete from withdrawal_request where fiscal_year = ?").param(year.year()).update();
  }
}
