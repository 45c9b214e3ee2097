package jp.kokuji.serve;

import java.time.Clock;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.Folders;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;

/** What the web server of one city, or of one body, tells about. */
public class OneBodysServer {

  /** Faults of any file of {@code jobs/} are better known now than at night. */
  @Bean
  Schedule schedule(Folders folders) throws InvalidRulebook {
    RulebookReader reader = new RulebookReader(folders.jobs());
    reader.read();
    return reader.readSchedule();
  }

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
