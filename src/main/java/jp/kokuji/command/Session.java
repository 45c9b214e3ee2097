package jp.kokuji.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.record.RecordTables;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.Folders;
import jp.kokuji.run.FreeSpace;
import jp.kokuji.run.KnownSchema;
import jp.kokuji.run.OutputMark;
import jp.kokuji.run.Recovery;
import jp.kokuji.run.Rooms;
import jp.kokuji.run.SoleRun;
import jp.kokuji.run.StopRequest;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
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

  /** Whether the program ends with the session; where a server runs it, it goes on. */
  private final boolean own;

  private Session(
      ConfigurableApplicationContext context,
      Rulebook rulebook,
      SoleRun.Hold hold,
      Interruption interruption,
      boolean own) {
    this.context = context;
    this.interruption = interruption;
    this.rulebook = rulebook;
    this.hold = hold;
    this.own = own;
  }

  /** Starts the program with the folders of the command line. */
  static Session open(FolderOptions options)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    return open(options, true);
  }

  /** Works in a program that runs already. */
  static Session open(OpenOffice office)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    return open(office, true);
  }

  private static Session open(OpenOffice office, boolean alone)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    office.context().getBean(KnownSchema.class).require();
    return open(office.context(), office::rulebook, alone, false);
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

  /**
   * Starts it with a database of its own in a folder, beside whatever another process does.
   *
   * @param arguments the folders, those that are written being temporary
   */
  static Session openAside(String[] arguments, Path folder)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    String url = "jdbc:h2:file:" + folder.resolve("aside") + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    Stream<String> elsewhere =
        Stream.of("--spring.profiles.active=", "--spring.datasource.url=" + url);
    return open(Stream.concat(Stream.of(arguments), elsewhere).toArray(String[]::new), true);
  }

  private static Session open(FolderOptions options, boolean alone)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    Optional<OpenOffice> office = OpenOffice.find(options);
    return office.isPresent() ? open(office.get(), alone) : open(options.arguments(), alone);
  }

  private static Session open(String[] arguments, boolean alone)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    EarlyRulebook rulebook = new EarlyRulebook();
    ConfigurableApplicationContext context = start(arguments, rulebook);
    try {
      return open(context, rulebook::get, alone, true);
    } catch (InvalidRulebook | SQLException | SoleRun.AlreadyRunning | RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** Opens the database. */
  static ConfigurableApplicationContext start(
      String[] arguments, ApplicationListener<?>... listeners) {
    return new SpringApplicationBuilder(
            Rooms.class,
            Amiss.class,
            OnRecord.class,
            ShownVersion.class,
            Account.Books.class,
            Reminding.Tools.class,
            CommandRun.Tools.class)
        .registerShutdownHook(false)
        .listeners(new QuietLog(), new OwnersFolder(), new BodysSchema())
        .listeners(listeners)
        .run(arguments);
  }

  private static Session open(
      ConfigurableApplicationContext context, Rules rules, boolean alone, boolean own)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    Interruption interruption = new Interruption(context.getBean(StopRequest.class)::make);
    try {
      Rulebook rulebook = rules.get();
      SoleRun.Hold hold = alone ? begin(context, rulebook) : () -> {};
      if (!alone) {
        prepare(context, rulebook);
      }
      return new Session(context, rulebook, hold, interruption, own);
    } catch (InvalidRulebook | SQLException | SoleRun.AlreadyRunning | RuntimeException e) {
      interruption.close();
      throw e;
    }
  }

  /** Takes the database for this run, which gives it back where it cannot begin. */
  private static SoleRun.Hold begin(ConfigurableApplicationContext context, Rulebook rulebook)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    SoleRun.Hold hold = context.getBean(SoleRun.class).hold();
    StopRequest stop = context.getBean(StopRequest.class);
    boolean begun = false;
    try {
      stop.settle();
      context.getBean(FreeSpace.class).require();
      follow(context, rulebook);
      context.getBean(Recovery.class).recover(hold.takenOver());
      context.getBean(OutputMark.class).leave();
      begun = true;
      return () -> {
        stop.settle();
        hold.close();
      };
    } finally {
      if (!begun) {
        hold.close();
      }
    }
  }

  /** Gives new kinds and fields their tables and columns, where there are any. */
  static void prepare(ConfigurableApplicationContext context, Rulebook rulebook)
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    if (context.getBean(RecordTables.class).lack(rulebook.kinds().values())) {
      SoleRun.Hold shortly = context.getBean(SoleRun.class).hold();
      try {
        follow(context, rulebook);
      } finally {
        shortly.close();
      }
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
      case TEXT -> "text";
      case NUMBER -> "number";
      case DATE -> "date";
    };
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  Folders folders() {
    return context.getBean(Folders.class);
  }

  /**
   * What a command works with.
   *
   * @param tools a class whose constructor takes parts of the program
   */
  public <T> T give(Class<T> tools) {
    return context.getAutowireCapableBeanFactory().createBean(tools);
  }

  /** Where the log of this run stands. */
  static Path logFile() {
    return Path.of(System.getProperty("LOG_FILE", "data/log/kokuji.log"));
  }

  @Override
  public void close() throws SQLException {
    try (interruption) {
      hold.close();
    } finally {
      if (own) {
        context.close();
      }
    }
  }

  /** What {@code jobs/} says. */
  @FunctionalInterface
  private interface Rules {
    Rulebook get() throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning;
  }
}
