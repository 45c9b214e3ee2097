package jp.kokuji.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.record.RecordTables;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.Folders;
import jp.kokuji.run.FreeSpace;
import jp.kokuji.run.Recovery;
import jp.kokuji.run.Rooms;
import jp.kokuji.run.SoleRun;
import jp.kokuji.run.StopRequest;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The running program behind one command: rules read, database open and recovered, and nobody else
 * changing it.
 */
public final class Session implements AutoCloseable {
  private static final String IN_MEMORY = "jdbc:h2:mem:check;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

  private final ConfigurableApplicationContext context;
  private final Rulebook rulebook;
  private final SoleRun.Hold hold;
  private final Interruption interruption;

  private Session(
      ConfigurableApplicationContext context,
      Rulebook rulebook,
      SoleRun.Hold hold,
      Interruption interruption) {
    this.context = context;
    this.interruption = interruption;
    this.rulebook = rulebook;
    this.hold = hold;
  }

  /** Starts the program with the folders of the command line. */
  static Session open(FolderOptions options)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    return open(options, true);
  }

  /** Starts it to look only, beside whatever another process does where the database allows it. */
  public static Session openToRead(FolderOptions options)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    return open(options, false);
  }

  /**
   * Starts it with a database that is nowhere but in memory, to judge files only.
   *
   * @param arguments the folders, those that are written being temporary
   */
  static Session openInMemory(String[] arguments)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    Stream<String> elsewhere =
        Stream.of("--spring.profiles.active=", "--spring.datasource.url=" + IN_MEMORY);
    return open(Stream.concat(Stream.of(arguments), elsewhere).toArray(String[]::new), true);
  }

  private static Session open(FolderOptions options, boolean alone)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    return open(options.arguments(), alone);
  }

  private static Session open(String[] arguments, boolean alone)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    EarlyRulebook rulebook = new EarlyRulebook();
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Rooms.class)
            .registerShutdownHook(false)
            .listeners(new QuietLog(), rulebook)
            .run(arguments);
    try {
      Interruption interruption = new Interruption(context.getBean(StopRequest.class)::make);
      return open(context, rulebook, interruption, alone);
    } catch (InvalidRulebook | SQLException | SoleRun.AlreadyRunning | RuntimeException e) {
      context.close();
      throw e;
    }
  }

  private static Session open(
      ConfigurableApplicationContext context,
      EarlyRulebook early,
      Interruption interruption,
      boolean alone)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    try {
      Rulebook rulebook = early.get();
      SoleRun.Hold hold = () -> {};
      if (alone) {
        hold = context.getBean(SoleRun.class).hold();
        context.getBean(FreeSpace.class).require();
        follow(context, rulebook);
        context.getBean(Recovery.class).recover();
      } else if (context.getBean(RecordTables.class).lack(rulebook.kinds().values())) {
        SoleRun.Hold shortly = context.getBean(SoleRun.class).hold();
        try {
          follow(context, rulebook);
        } finally {
          shortly.close();
        }
      }
      return new Session(context, rulebook, hold, interruption);
    } catch (InvalidRulebook | SQLException | SoleRun.AlreadyRunning | RuntimeException e) {
      interruption.close();
      throw e;
    }
  }

  /** Lets the database follow the words of {@code jobs/kinds/}, before anything is asked of it. */
  private static void follow(ConfigurableApplicationContext context, Rulebook rulebook)
      throws InvalidRulebook {
    List<RecordTables.Retyped> retyped =
        context.getBean(RecordTables.class).follow(rulebook.kinds().values());
    if (!retyped.isEmpty()) {
      RulebookReader reader = new RulebookReader(context.getBean(Folders.class).jobs());
      throw new InvalidRulebook(
          retyped.stream()
              .map(each -> reader.retyped(each.kind(), each.field(), words(each.stored())))
              .toList());
    }
  }

  private static String words(RecordTables.Stored stored) {
    return switch (stored) {
      case TEXT -> "文字";
      case NUMBER -> "数";
      case DATE -> "日付";
    };
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  Folders folders() {
    return context.getBean(Folders.class);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** Where the log of this run stands. */
  static Path logFile() {
    return Path.of(System.getProperty("LOG_FILE", "data/log/kokuji.log"));
  }

  @Override
  public void close() throws SQLException {
    try (interruption;
        context) {
      hold.close();
    }
  }
}
