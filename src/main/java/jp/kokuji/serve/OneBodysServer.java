package jp.kokuji.serve;

import java.time.Clock;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.run.Folders;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;

/** What the web server of one city, or of one body, tells about. */
public class OneBodysServer {

  @Bean
  LastLook lastLook(DataSourceProperties properties, Clock clock) {
    return LastLook.at(properties, clock);
  }

  @Bean
  HealthIndicator database(LastLook lastLook) {
    return new DatabaseHealth(lastLook);
  }

  @Bean
  HealthIndicator lastRun(Schedule schedule, LastLook lastLook, Clock clock) {
    return new LastRunHealth(schedule, lastLook, clock);
  }

  @Bean
  HealthIndicator inbox(Folders folders, Clock clock) {
    return new InboxHealth(folders.input(), clock);
  }
}
