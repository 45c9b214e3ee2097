package jp.kokuji.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time of the database server, by which all machines go, however wrong their own clocks are.
 */
final class ServerClock implements InstantSource {
  private static final Logger LOG = LoggerFactory.getLogger(ServerClock.class);
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final JdbcClient server;
  private volatile Answer last;

  /** What the server said, and when by this machine's counter, which nobody sets. */
  private record Answer(Instant time, long nanos) {
    Duration age() {
      return Duration.ofNanos(System.nanoTime() - nanos);
    }
  }

  ServerClock(JdbcClient server) {
    this.server = server;
    this.last = ask();
  }

  @Override
  public Instant instant() {
    if (last.age().compareTo(FRESH) > 0) {
      try {
        last = ask();
      } catch (DataAccessException gone) {
        LOG.debug("the time goes on by this machine's counter", gone);
      }
    }
    Answer known = last;
    return known.time().plus(known.age());
  }

  private Answer ask() {
    OffsetDateTime time =
        server.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    return new Answer(time.toInstant(), System.nanoTime());
  }
}
