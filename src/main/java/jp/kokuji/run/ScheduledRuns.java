package jp.kokuji.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.rulebook.ScheduledJob;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What of the schedule has run, on any machine. Whoever asks what is due and runs it holds {@link
 * SoleRun}, so that each due run happens once.
 */
@Repository
public class ScheduledRuns {
  private final JdbcClient jdbc;

  ScheduledRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The due time that has to be run now: the latest one since the last run that ended. Runs missed
   * meanwhile are made up by it as one. An entry seen for the first time is due from now on.
   *
   * @param time by the clock that all machines go by
   */
  public Optional<Instant> findDue(ScheduledJob job, Instant time) {
    Instant now = time.truncatedTo(ChronoUnit.SECONDS);
    Optional<Instant> last = findLastEnded(job.name(), now);
    if (last.isEmpty()) {
      insert(job.name(), now, null, now);
      return Optional.empty();
    }
    return job.when().latest(last.get(), now);
  }

  /** Runs of the future were recorded while the clock was wrong, and do not count. */
  private Optional<Instant> findLastEnded(String entry, Instant now) {
    return jdbc.sql(
            "select due_at from scheduled_run where entry = ? and due_at <= ?"
                + " and ended_at is not null order by entry desc, due_at desc limit 1")
        .params(entry, at(now))
        .query((result, row) -> result.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Records that the run begins, or begins again because it was killed. */
  public void begin(ScheduledJob job, Instant due, Instant now) {
    jdbc.sql("delete from scheduled_run where entry = ? and due_at = ?")
        .params(job.name(), at(due))
        .update();
    insert(job.name(), due, now, null);
  }

  private void insert(String entry, Instant due, @Nullable Instant begun, @Nullable Instant ended) {
    jdbc.sql(
            "insert into scheduled_run (entry, due_at, begun_at, ended_at, machine)"
                + " values (?, ?, ?, ?, ?)")
        .param(entry)
        .param(at(due))
        .param(begun == null ? null : at(begun))
        .param(ended == null ? null : at(ended))
        .param(machine())
        .update();
  }

  /** Records how the run ended. */
  public void end(ScheduledJob job, Instant due, int exitStatus, Instant now) {
    jdbc.sql(
            "update scheduled_run set ended_at = ?, exit_status = ?"
                + " where entry = ? and due_at = ?")
        .params(at(now), exitStatus, job.name(), at(due))
        .update();
  }

  // H2 sorts by an index only where all its columns are named, and looks through all rows of an
  // entry for what is behind it unless it is told where that begins

  /** The latest run of every entry, by the entries' names; however many runs there have been. */
  public static List<ScheduledRun> latest(JdbcClient jdbc) {
    List<ScheduledRun> latest = new ArrayList<>();
    Optional<String> entry = next(jdbc, "");
    while (entry.isPresent()) {
      jdbc.sql(
              "select entry, due_at, begun_at, ended_at, exit_status, machine from scheduled_run"
                  + " where entry = ? order by entry desc, due_at desc limit 1")
          .param(entry.get())
          .query((result, row) -> run(result))
          .optional()
          .ifPresent(latest::add);
      entry = next(jdbc, entry.get());
    }
    return latest;
  }

  private static Optional<String> next(JdbcClient jdbc, String entry) {
    return jdbc.sql(
            "select entry from scheduled_run where entry > ? and entry >= ?"
                + " order by entry, due_at limit 1")
        .params(entry, entry + '\u0001')
        .query(String.class)
        .optional();
  }

  private static ScheduledRun run(ResultSet result) throws SQLException {
    return new ScheduledRun(
        result.getString("entry"),
        result.getObject("due_at", OffsetDateTime.class).toInstant(),
        instant(result, "begun_at"),
        instant(result, "ended_at"),
        result.getObject("exit_status", Integer.class),
        result.getString("machine"));
  }

  private static @Nullable Instant instant(ResultSet result, String column) throws SQLException {
    OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** The name of this machine. */
  public static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "?";
    }
  }
}
