package jp.kokuji.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.notice.page.Notice;
import jp.kokuji.record.ActLog;
import jp.kokuji.record.LoggedAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every notice that was published. The names of those who released it stay in this database. */
@Repository
public class NoticeLog {
  private static final String NOTICE =
      "select fiscal_year, edition, notice_number, notice_date, note, checksum from notice";

  private final JdbcClient jdbc;
  private final ActLog acts;
  private final Clock clock;

  NoticeLog(JdbcClient jdbc, ActLog acts, Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.clock = clock;
  }

  /** Who releases a notice, and who has confirmed that it may be released. */
  public record People(String operator, String approver) {}

  /** The year's notices that were published, the first one first. */
  public List<Notice> published(FiscalYear year) {
    return jdbc.sql(NOTICE + " where fiscal_year = ? and state = 'PUBLISHED' order by edition")
        .param(year.year())
        .query((row, n) -> notice(row))
        .list();
  }

  /** The year's notice whose release was broken off, if there is one. */
  public Optional<Notice> findReleasing(FiscalYear year) {
    return jdbc.sql(NOTICE + " where fiscal_year = ? and state = 'RELEASING'")
        .param(year.year())
        .query((row, n) -> notice(row))
        .optional();
  }

  /** All notices of that number and calendar year: numbers begin anew each January. */
  public List<Notice> findByNumber(String number, LocalDate date) {
    return jdbc.sql(
            NOTICE
                + " where notice_number = ? and notice_date between ? and ?"
                + " order by fiscal_year, edition")
        .params(number, date.withDayOfYear(1), date.plusYears(1).withDayOfYear(1).minusDays(1))
        .query((row, n) -> notice(row))
        .list();
  }

  private Notice notice(ResultSet row) throws SQLException {
    FiscalYear year = new FiscalYear(row.getInt(1));
    int edition = row.getInt(2);
    return new Notice(
        year,
        edition,
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getString(6),
        parts(year, edition));
  }

  private List<Notice.Part> parts(FiscalYear year, int edition) {
    return jdbc.sql(
            "select report, system, final_version, withdrawn_on, withdrawn_note from notice_report"
                + " where fiscal_year = ? and edition = ? order by report")
        .params(year.year(), edition)
        .query((row, n) -> part(row))
        .list();
  }

  private static Notice.Part part(ResultSet row) throws SQLException {
    return new Notice.Part(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        row.getObject(4, LocalDate.class),
        Objects.requireNonNullElse(row.getString(5), ""));
  }

  /** Notes that the notice is about to be released, in the place of what a killed run noted. */
  public void begin(Notice notice, People people) {
    int year = notice.year().year();
    for (String table : List.of("notice_report", "notice")) {
      jdbc.sql("delete from " + table + " where fiscal_year = ? and edition = ?")
          .params(year, notice.edition())
          .update();
    }
    jdbc.sql(
            "insert into notice (fiscal_year, edition, notice_number, notice_date, note, state,"
                + " operator, approved_by, checksum, recorded_at)"
                + " values (?, ?, ?, ?, ?, 'RELEASING', ?, ?, ?, ?)")
        .params(year, notice.edition(), notice.number(), notice.date(), notice.note())
        .params(people.operator(), people.approver(), notice.checksum(), OffsetDateTime.now(clock))
        .update();
    for (Notice.Part part : notice.parts()) {
      jdbc.sql(
              "insert into notice_report (fiscal_year, edition, report, system, final_version)"
                  + " values (?, ?, ?, ?, ?)")
          .params(year, notice.edition(), part.report(), part.system(), part.version())
          .update();
    }
  }

  /** Notes that all files of the notice stand in their place. */
  public void end(Notice notice) {
    jdbc.sql(
            "update notice set state = 'PUBLISHED', recorded_at = ?"
                + " where fiscal_year = ? and edition = ?")
        .params(OffsetDateTime.now(clock), notice.year().year(), notice.edition())
        .update();
    acts.add(ActLog.PUBLISH, name(notice), content(notice));
  }

  private static String name(Notice notice) {
    return notice.year().code() + " " + notice.edition();
  }

  /** All that is kept of the notice, those who released and approved it too. */
  private String content(Notice notice) {
    String people =
        jdbc.sql(
                "select operator || ' / ' || approved_by from notice"
                    + " where fiscal_year = ? and edition = ?")
            .params(notice.year().year(), notice.edition())
            .query(String.class)
            .single();
    String parts =
        notice.parts().stream()
            .map(part -> part.report() + " " + part.version())
            .collect(Collectors.joining(", "));
    return String.join(
        "\t",
        notice.number(),
        notice.date().toString(),
        notice.note(),
        notice.checksum(),
        parts,
        people);
  }

  /** What differs between the acts and what is kept of versions and notices, by its name. */
  public List<String> contradictions() {
    List<String> wrong = new ArrayList<>();
    acts.broken().forEach(act -> wrong.add(act.act() + " " + act.content().split("\\s", 2)[0]));
    for (LoggedAct act : acts.all()) {
      if (act.act().equals(ActLog.PUBLISH)) {
        String[] name = act.content().split(" ", 3);
        FiscalYear.find(name[0])
            .flatMap(year -> find(year, Integer.parseInt(name[1])))
            .map(notice -> name(notice) + " " + content(notice))
            .filter(act.content()::equals)
            .ifPresentOrElse(same -> {}, () -> wrong.add("publish " + name[0] + " " + name[1]));
      }
    }
    wrong.addAll(new UnkeptActs(jdbc, acts).find());
    return wrong;
  }

  private Optional<Notice> find(FiscalYear year, int edition) {
    return published(year).stream().filter(notice -> notice.edition() == edition).findFirst();
  }

  /** Notes that a report of a notice was withdrawn. */
  public void withdraw(Notice notice, String report, LocalDate day, String note, String approver) {
    jdbc.sql(
            "update notice_report set withdrawn_on = ?, withdrawn_note = ?, withdrawn_by = ?"
                + " where fiscal_year = ? and edition = ? and report = ?")
        .params(day, note, approver, notice.year().year(), notice.edition(), report)
        .update();
    acts.add(
        ActLog.WITHDRAW, name(notice) + " " + report, String.join("\t", day + "", note, approver));
  }
}
