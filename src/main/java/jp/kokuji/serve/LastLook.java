package jp.kokuji.serve;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import jp.kokuji.run.ExistingDatabase;
import jp.kokuji.run.ScheduledRun;
import jp.kokuji.run.ScheduledRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database last said, on a connection that was open for just that question: who types a
 * command meanwhile waits for it no longer than a moment.
 */
final class LastLook {
  private static final Logger LOG = LoggerFactory.getLogger(LastLook.class);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofSeconds(10);

  /** In seconds. */
  private static final String PATIENCE = "5";

  /** How the database was found. */
  enum State {
    OPEN,
    BUSY,
    GONE
  }

  /**
   * One look.
   *
   * @param runs the latest run of every entry; as they were before, where the database was not open
   */
  record Look(State state, List<ScheduledRun> runs) {}

  private final JdbcClient jdbc;
  private final CachedAnswer<Look> kept;
  private List<ScheduledRun> runs = List.of();

  private LastLook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.kept =
        new CachedAnswer<>(this::look, look -> look.state() == State.OPEN ? MINUTE : MOMENT, clock);
  }

  static LastLook at(DataSourceProperties properties, Clock clock) {
    String url = properties.determineUrl();
    ExistingDatabase source = new ExistingDatabase(properties);
    source.setConnectionProperties(
        url.startsWith("jdbc:postgresql:") ? patience() : new Properties());
    return new LastLook(JdbcClient.create(source), clock);
  }

  /** A server that is silent is gone: whoever asks is answered before long. */
  static Properties patience() {
    Properties seconds = new Properties();
    for (String each : List.of("connectTimeout", "loginTimeout", "socketTimeout")) {
      seconds.setProperty(each, PATIENCE);
    }
    return seconds;
  }

  Look get() {
    return kept.get();
  }

  private Look look() {
    try {
      runs = ScheduledRuns.latest(jdbc);
      return new Look(State.OPEN, runs);
    } catch (DataAccessException e) {
      boolean busy =
          NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql
              && ExistingDatabase.IN_USE.equals(sql.getSQLState());
      LOG.debug("the database did not answer", e);
      return new Look(busy ? State.BUSY : State.GONE, runs);
    }
  }
}
