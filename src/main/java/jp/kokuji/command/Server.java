package jp.kokuji.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import jp.kokuji.account.Accounts;
import jp.kokuji.console.Commands;
import jp.kokuji.console.Console;
import jp.kokuji.console.Doors;
import jp.kokuji.console.EntryKey;
import jp.kokuji.console.HandOverKey;
import jp.kokuji.console.Office;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.Folders;
import jp.kokuji.run.HandOver;
import jp.kokuji.serve.AllBodiesServer;
import jp.kokuji.serve.OneBodysServer;
import jp.kokuji.serve.ServerConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.TaskScheduler;

/** The long-lived part of {@code serve}: the schedule, the health and the operator's pages. */
final class Server implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final ConfigurableApplicationContext context;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Server(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Reads the schedule and opens the port.
   *
   * @param own how this process was called
   * @param properties the options of the command line
   */
  static Server start(Commands commands, HandOver own, FolderOptions folders, String... properties)
      throws InvalidRulebook, IOException {
    EarlyRulebook rulebook = new EarlyRulebook();
    Server started =
        start(
            new SpringApplicationBuilder(
                    ServerConfiguration.class, OneBodysServer.class, Console.class)
                .initializers(
                    context -> furnish((GenericApplicationContext) context, commands, own, folders),
                    context -> plan((GenericApplicationContext) context, rulebook))
                .listeners(rulebook),
            properties);
    started.takeCommands();
    return started;
  }

  /** Opens the port for all bodies, whose pages are opened by others. */
  static Server ofAll(String... properties) throws InvalidRulebook {
    return start(
        new SpringApplicationBuilder(ServerConfiguration.class, AllBodiesServer.class), properties);
  }

  private static Server start(SpringApplicationBuilder server, String... properties)
      throws InvalidRulebook {
    SpringApplication application =
        server.profiles("serve").registerShutdownHook(false).listeners(new QuietLog()).build();
    try {
      ConfigurableApplicationContext context = application.run(properties);
      // the sessions of this process go on writing the log that is open now
      System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
      return new Server(context);
    } catch (RuntimeException e) {
      switch (NestedExceptionUtils.getRootCause(e)) {
        case InvalidRulebook invalid -> throw invalid;
        case WrongDoors doors -> throw doors;
        case null, default -> throw e;
      }
    }
  }

  /** The settings would open the pages to others without saying how, before the port is opened. */
  static final class WrongDoors extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private final String words;

    WrongDoors(String words) {
      super(words);
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** From now on, commands hand their work over. */
  private void takeCommands() throws IOException {
    Path data = context.getBean(Folders.class).data();
    context.getBean(HandOverKey.class).write(data, port());
  }

  /** Gives the pages the program behind them, which ends with the server. */
  private static void furnish(
      GenericApplicationContext context, Commands commands, HandOver own, FolderOptions folders) {
    context.registerBean(Commands.class, () -> commands);
    context.registerBean(
        "doorsAreRight",
        SmartInitializingSingleton.class,
        () ->
            () ->
                Optional.ofNullable(
                        context.getBean(Doors.class).fault(context.getBean(Clock.class).instant()))
                    .ifPresent(
                        fault -> {
                          throw new WrongDoors(fault);
                        }));
    context.registerBean(HandOver.class, () -> own);
    context.registerBean(
        Office.class,
        () -> OpenOffice.of(folders, context.getBean(Folders.class)),
        bean -> bean.setDestroyMethodName("close"));
  }

  /** Faults of any file of {@code jobs/} are better known now than at night. */
  private static void plan(GenericApplicationContext context, EarlyRulebook rulebook) {
    context.registerBean(
        Schedule.class,
        () -> {
          try {
            rulebook.get();
            return new RulebookReader(context.getBean(Folders.class).jobs()).readSchedule();
          } catch (InvalidRulebook invalid) {
            throw new IllegalStateException(invalid);
          }
        });
  }

  /** The key that opens the pages. */
  String key() {
    return context.getBean(EntryKey.class).get();
  }

  Doors doors() {
    return context.getBean(Doors.class);
  }

  /** Whether there is an account; there may be, where the database is away. */
  boolean anybody() {
    try {
      return !context.getBean(Office.class).get(Accounts.class).all().isEmpty();
    } catch (Office.Closed closed) {
      LOG.warn("whether there are accounts cannot be told now", closed);
      return true;
    }
  }

  /** The pages and what they need. */
  ConfigurableApplicationContext context() {
    return context;
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** So long a machine may be silent before another takes over from it. */
  Duration silence() {
    return context.getEnvironment().getProperty("kokuji.silence", Duration.class, SILENCE);
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
    if (closed.getCount() == 0) {
      return;
    }
    try {
      Files.deleteIfExists(context.getBean(Folders.class).data().resolve(HandOver.KEY_FILE));
    } catch (IOException e) {
      LOG.warn("commands will find that nobody listens", e);
    }
    context.close();
    closed.countDown();
  }
}
