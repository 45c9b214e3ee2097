package jp.kokuji.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.serve.ServerConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.TaskScheduler;

/** The long-lived part of {@code serve}: the schedule and the health, without a database. */
final class Server implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ConfigurableApplicationContext context;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Server(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Reads the schedule and opens the port.
   *
   * @param properties the options of the command line
   */
  static Server start(String... properties) throws InvalidRulebook {
    SpringApplication server =
        new SpringApplicationBuilder(ServerConfiguration.class)
            .profiles("serve")
            .registerShutdownHook(false)
            .listeners(new QuietLog())
            .build();
    try {
      ConfigurableApplicationContext context = server.run(properties);
      // the sessions of this process go on writing the log that is open now
      System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
      return new Server(context);
    } catch (RuntimeException e) {
      if (NestedExceptionUtils.getRootCause(e) instanceof InvalidRulebook invalid) {
        throw invalid;
      }
      throw e;
    }
  }

  Schedule schedule() {
    return context.getBean(Schedule.class);
  }

  Clock clock() {
    return context.getBean(Clock.class);
  }

  String port() {
    return context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** Does the task again and again until the server is closed. */
  void repeat(Runnable task) throws InterruptedException {
    ScheduledFuture<?> repeated =
        context.getBean(TaskScheduler.class).scheduleWithFixedDelay(task, PAUSE);
    closed.await();
    repeated.cancel(false);
  }

  /** Begins nothing new and waits for the task that is being done. */
  @Override
  public void close() {
    context.close();
    closed.countDown();
  }
}
