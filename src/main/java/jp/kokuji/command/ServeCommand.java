package jp.kokuji.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.console.Commands;
import jp.kokuji.console.Doors;
import jp.kokuji.doctor.Pages;
import jp.kokuji.rulebook.reading.BodiesReader;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.run.HandOver;
import jp.kokuji.serve.Timetable;
import jp.kokuji.serve.TimetableServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: runs the jobs of {@code jobs/schedule.yml} until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Option(names = "--port", paramLabel = "PORT", descriptionKey = "option.port")
  private @Nullable Integer port;

  @Override
  public Integer call() throws Exception {
    return folders.eachBody() ? all() : one();
  }

  private int one() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Server server = start()) {
      if (server.doors().forOthers() && !server.anybody()) {
        throw wrong("serve.accounts", String.valueOf(server.doors().url()));
      }
      out.println(Words.of("serve.started", server.schedule().jobs().size(), server.port()));
      opened(server, out);
      DueRun run = new DueRun(out, spec.commandLine().getErr());
      TimetableServer shared = shared(server, false);
      if (TimetableServer.shared(shared.properties().determineUrl())) {
        share(server, shared, run);
      } else {
        stopAtEnd(server, () -> {});
        Timetable timetable = new Timetable(server.schedule());
        server.repeat(new DueRuns(folders, timetable, server.clock(), run)::tick);
      }
    }
    return ExitStatus.WELL;
  }

  /** Of all bodies, what is due is shared out among all that do the same on one server. */
  private int all() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (folders.namesBody()) {
      throw wrong("each.both");
    }
    int bodies = bodies();
    try (Server server = Server.ofAll(properties(folders.ofAll()))) {
      TimetableServer shared = shared(server, true);
      out.println(Words.of("serve.all", bodies, server.port()));
      share(server, shared, new DueRun(out, spec.commandLine().getErr()));
    }
    return ExitStatus.WELL;
  }

  /** How many there are, where they can be shared. */
  private int bodies() throws InvalidRulebook {
    try (ConfigurableApplicationContext installation = Declared.installation(folders.ofAll())) {
      if (!TimetableServer.shared(
          installation.getEnvironment().getProperty("spring.datasource.url", ""))) {
        throw wrong("each.serve");
      }
      return BodiesReader.read(installation.getBean(Folders.class).jobs())
          .orElseThrow(() -> wrong("body.SINGLE", ""))
          .all()
          .size();
    }
  }

  private static TimetableServer shared(Server server, boolean ofAll) {
    return new TimetableServer(server.get(DataSourceProperties.class), ofAll);
  }

  private void share(Server server, TimetableServer shared, DueRun run) throws Exception {
    try (SharedRuns runs =
        new SharedRuns(folders, server.get(Folders.class), shared, server.silence(), run)) {
      stopAtEnd(server, runs);
      server.repeat(runs::tick);
    }
  }

  private void stopAtEnd(Server server, AutoCloseable runs) {
    PrintWriter out = spec.commandLine().getOut();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, runs, out), "stop"));
  }

  /** Says how the pages are opened. */
  private static void opened(Server server, PrintWriter out) {
    Doors doors = server.doors();
    if (doors.url() == null) {
      out.println(
          Words.of("serve.pages", "http://127.0.0.1:" + server.port() + "/?key=" + server.key()));
      return;
    }
    out.println(Words.of("serve.office", String.valueOf(doors.url())));
    if (doors.inTheClear()) {
      out.println(Words.of("serve.clear"));
    }
  }

  private ParameterException wrong(String words, Object... gaps) {
    return new ParameterException(spec.commandLine(), Words.of(words, gaps));
  }

  private Server start() throws Exception {
    CommandLine front = spec.root().commandLine();
    String[] line = front.getParseResult().originalArgs().toArray(String[]::new);
    try {
      return Server.start(
          (Commands) front.getCommand(),
          HandOver.of(line),
          folders,
          properties(folders.arguments()));
    } catch (Server.WrongDoors doors) {
      throw wrong(doors.words());
    }
  }

  /** Being told to stop is how a server ends well; by itself Java would answer with 143. */
  private static void stop(Server server, AutoCloseable runs, PrintWriter out) {
    try (server) {
      runs.close();
    } catch (Exception e) {
      LOG.warn("what was due could not be given back", e);
    }
    out.println(Words.of("serve.stopped"));
    Runtime.getRuntime().halt(ExitStatus.WELL);
  }

  private String[] properties(String... own) {
    List<String> properties = new ArrayList<>(List.of(own));
    properties.add("--server.address=${" + Pages.ADDRESS + ":" + Pages.HERE + "}");
    if (port != null) {
      properties.add("--kokuji.port=" + port);
    }
    return properties.toArray(String[]::new);
  }
}
