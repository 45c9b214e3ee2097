package jp.kokuji.serve;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/** How many bodies are waited for, late or failing; which of them, their own histories tell. */
final class TimetableHealth implements HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(TimetableHealth.class);

  private static final String ASKED =
      "select count(*) as bodies, count(*) filter (where picked) as running, count(*) filter (where"
          + " not picked and execution_time < now() - interval '15 minutes') as late, count(*)"
          + " filter (where consecutive_failures > 0) as failing from timetable";

  private final TimetableServer server;
  private final CachedAnswer<Health> kept;

  TimetableHealth(TimetableServer server, Clock clock) {
    this.server = server;
    this.kept = new CachedAnswer<>(this::ask, health -> Duration.ofSeconds(10), clock);
  }

  @Override
  public Health health() {
    return kept.get();
  }

  private Health ask() {
    try {
      return server
          .asked()
          .sql(ASKED)
          .query(
              (row, n) -> {
                Health.Builder health =
                    row.getLong("failing") > 0
                        ? Health.down()
                        : row.getLong("late") > 0 ? Health.outOfService() : Health.up();
                for (String each : new String[] {"bodies", "running", "late", "failing"}) {
                  health.withDetail(each, row.getLong(each));
                }
                return health.build();
              })
          .single();
    } catch (DataAccessException gone) {
      LOG.debug("the database did not answer", gone);
      return Health.down().withDetail("state", "gone").build();
    }
  }
}
