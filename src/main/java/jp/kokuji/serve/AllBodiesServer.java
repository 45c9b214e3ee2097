package jp.kokuji.serve;

import java.time.Clock;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;

/** What the web server of all bodies tells about; pages are of one body. */
public class AllBodiesServer {

  @Bean
  HealthIndicator timetable(DataSourceProperties properties, Clock clock) {
    return new TimetableHealth(new TimetableServer(properties, true), clock);
  }
}
