package jp.kokuji.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.console.Commands;
import jp.kokuji.console.Doors;
import jp.kokuji.doctor.Pages;
import jp.kokuji.run.HandOver;
import jp.kokuji.serve.Timetable;
import org.jspecify.annotations.Nullable;
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
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Option(names = "--port", paramLabel = "PORT", descriptionKey = "option.port")
  private @Nullable Integer port;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Server server = start()) {
      if (server.doors().forOthers() && !server.anybody()) {
        throw wrong("serve.accounts", String.valueOf(server.doors().url()));
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, out), "stop"));
      out.println(Words.of("serve.started", server.schedule().jobs().size(), server.port()));
      opened(server, out);
      Timetable timetable = new Timetable(server.schedule());
      server.repeat(new DueRuns(folders, timetable, server.clock(), out, err)::tick);
    }
    return ExitStatus.WELL;
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
      return Server.start((Commands) front.getCommand(), HandOver.of(line), folders, properties());
    } catch (Server.WrongDoors doors) {
      throw wrong(doors.words());
    }
  }

  /** Being told to stop is how a server ends well; by itself Java would answer with 143. */
  private static void stop(Server server, PrintWriter out) {
    server.close();
    out.println(Words.of("serve.stopped"));
    Runtime.getRuntime().halt(ExitStatus.WELL);
  }

  private String[] properties() {
    List<String> properties = new ArrayList<>(List.of(folders.arguments()));
    properties.add("--server.address=${" + Pages.ADDRESS + ":" + Pages.HERE + "}");
    if (port != null) {
      properties.add("--kokuji.port=" + port);
    }
    return properties.toArray(String[]::new);
  }
}
