package jp.kokuji.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import jp.kokuji.run.ScheduledRuns;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When each body has to be looked at next, on a database server that several machines share: one of
 * them takes what is due, and another takes it from one that is silent. What has run is told by
 * {@link ScheduledRuns}, under the body's lock; this says only who looks.
 */
public final class SharedTimetable implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SharedTimetable.class);

  private static final String TASK = "timetable";
  private static final String HISTORY = "timetable_history";

  /** So often a machine says that it is alive before it is taken for dead. */
  private static final int SIGNS = 6;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** How long a stop waits for the end of what runs. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HikariDataSource source;
  private final InstantSource clock;
  private final CustomTask<String> task;
  private final Scheduler scheduler;

  /** Looks at a body whose time has come, and runs what is due. */
  @FunctionalInterface
  public interface Work {
    /**
     * Looks, and says how it went whatever happens.
     *
     * @param failures how often in a row it failed before
     * @param clock the server's, by which all machines go
     */
    Look look(String body, int failures, InstantSource clock);
  }

  /**
   * How it went.
   *
   * @param next when to look again; never, where nothing is left to look for
   */
  public record Look(@Nullable Instant next, boolean well) {}

  /**
   * Opens it, and makes it where there is none.
   *
   * @param silence after which a machine that gives no sign of life is taken for dead
   */
  public static SharedTimetable open(TimetableServer server, Duration silence, Work work)
      throws SQLException {
    HikariDataSource source = server.pool();
    try {
      return new SharedTimetable(source, silence, work);
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  private SharedTimetable(HikariDataSource source, Duration silence, Work work) {
    this.source = source;
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/queue")
        .table(HISTORY)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
    clock = new ServerClock(JdbcClient.create(source));
    task = task(work);
    scheduler =
        Scheduler.create(source, task)
            .tableName(TASK)
            .serializer(new Text())
            .schedulerName(
                new SchedulerName.Fixed(
                    ScheduledRuns.machine() + " " + ProcessHandle.current().pid()))
            .clock(clock::instant)
            .threads(1)
            .pollUsingLockAndFetch(0, 1)
            .pollingInterval(PAUSE)
            .heartbeatInterval(silence.dividedBy(SIGNS))
            .missedHeartbeatsLimit(SIGNS)
            .shutdownMaxWait(PATIENCE)
            .build();
  }

  private CustomTask<String> task(Work work) {
    return Tasks.custom(TASK, String.class)
        .onDeadExecutionRevive()
        .execute(
            (body, context) -> {
              Look look =
                  work.look(body.getId(), context.getExecution().consecutiveFailures, clock);
              Instant next = look.next();
              return (ended, queue) -> {
                if (next == null) {
                  queue.remove();
                } else {
                  queue.reschedule(look.well() ? ended : failed(ended), next);
                }
              };
            });
  }

  private static ExecutionComplete failed(ExecutionComplete ended) {
    Instant end = ended.getTimeDone();
    return ExecutionComplete.failure(
        ended.getExecution(), end.minus(ended.getDuration()), end, new IllegalStateException(TASK));
  }

  /**
   * Begins to take what is due. A body that is new or whose timetable has changed is looked at now.
   *
   * @param timetables in words, by the bodies' codes
   */
  public void begin(Map<String, String> timetables) {
    Map<String, Object> known = new HashMap<>();
    scheduler.fetchScheduledExecutions(
        each -> known.put(each.getTaskInstance().getId(), each.getData()));
    Instant now = clock.instant();
    timetables.forEach(
        (body, words) -> {
          if (!known.containsKey(body)) {
            scheduler.scheduleIfNotExists(task.instance(body, words), now);
          } else if (!words.equals(known.get(body))) {
            change(body, words, now);
          }
        });
    scheduler.start();
  }

  /** Whoever is looking at it now reads the new one by itself. */
  private void change(String body, String words, Instant now) {
    try {
      scheduler.reschedule(TaskInstanceId.of(TASK, body), now, words);
    } catch (TaskInstanceCurrentlyExecutingException looking) {
      LOG.debug("{} is being looked at", body, looking);
    }
  }

  /** Takes nothing more, and waits for what runs. */
  @Override
  public void close() {
    scheduler.stop();
    source.close();
  }

  /** Timetables are kept in words. */
  private static final class Text implements Serializer {
    @Override
    public byte[] serialize(@Nullable Object words) {
      return String.valueOf(words).getBytes(UTF_8);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] words) {
      return words == null ? null : type.cast(new String(words, UTF_8));
    }
  }
}
