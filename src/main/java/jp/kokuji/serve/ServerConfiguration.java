package jp.kokuji.serve;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import jp.kokuji.job.Folders;
import jp.kokuji.rulebook.InvalidRulebook;
import jp.kokuji.rulebook.RulebookReader;
import jp.kokuji.schedule.Schedule;
import jp.kokuji.schedule.When;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.util.unit.DataSize;

/**
 * The web server of {@code serve}. It has no data source, because an embedded database that is open
 * is closed to everybody else. Not marked as a configuration, so that no command's scan finds it.
 */
@EnableAutoConfiguration(
    exclude = {
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      BatchAutoConfiguration.class
    })
@EnableConfigurationProperties({Folders.class, DataSourceProperties.class})
public class ServerConfiguration {
  private static final DataSize LEAST_FREE = DataSize.ofMegabytes(500);

  /** How long a stop waits for the end of what runs, in seconds. */
  private static final int PATIENCE = 60;

  @Bean
  Clock clock() {
    return Clock.system(When.ZONE);
  }

  /** Faults of any file of {@code jobs/} are better known now than at night. */
  @Bean
  Schedule schedule(Folders folders) throws InvalidRulebook {
    RulebookReader reader = new RulebookReader(folders.jobs());
    reader.read();
    return reader.readSchedule();
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

  @Bean
  HealthContributor disk(Folders folders) {
    return CompositeHealthContributor.fromMap(
        Map.of("data", space(folders.data()), "output", space(folders.output())));
  }

  /** A folder that is still to be made will lie on the disk of the one that is to hold it. */
  private static HealthContributor space(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    File file = there.toFile();
    return new DiskSpaceHealthIndicator(file, LEAST_FREE);
  }
}
