package jp.kokuji.serve;

import java.time.Clock;
import java.util.Map;
import jp.kokuji.rulebook.When;
import jp.kokuji.run.Folders;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The web server of {@code serve}. It has no data source of its own, because an embedded database
 * that is open is closed to everybody else. Not marked as a configuration, so that no command's
 * scan finds it.
 */
@EnableAutoConfiguration(
    exclude = {
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      BatchAutoConfiguration.class,
      MailSenderAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@EnableConfigurationProperties({Folders.class, DataSourceProperties.class})
public class ServerConfiguration {
  /** How long a stop waits for the end of what runs, in seconds. */
  private static final int PATIENCE = 60;

  @Bean
  Clock clock() {
    return Clock.system(When.ZONE);
  }

  @Bean
  TaskScheduler taskScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setThreadNamePrefix("schedule-");
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setAwaitTerminationSeconds(PATIENCE);
    return scheduler;
  }

  @Bean
  HealthIndicator disk(Folders folders) {
    return new DiskHealth(Map.of("data", folders.data(), "output", folders.output()));
  }
}
