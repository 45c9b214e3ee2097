package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.founding.Founding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: asks another city by a sheet, and makes its installation of the answers. */
@Command(name = "init", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class InitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "parameter.init")
  private @Nullable Path folder;

  @Option(names = "--from", paramLabel = "SHEET", descriptionKey = "option.init-from")
  private @Nullable Path from;

  @Option(names = "--sheet", paramLabel = "FILE", descriptionKey = "option.init-sheet")
  private @Nullable Path sheet;

  @Override
  public Integer call() throws IOException {
    Path asked = sheet;
    Path made = folder;
    if (asked != null) {
      return ask(asked);
    }
    if (made == null) {
      throw new ParameterException(spec.commandLine(), Words.of("missing-argument", "DIR"));
    }
    Path answered = from == null ? made.resolve(Founding.sheetName()) : from;
    if (from == null && !Files.exists(answered)) {
      Files.createDirectories(made);
      return ask(answered);
    }
    return found(answered, made);
  }

  private int ask(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new ParameterException(spec.commandLine(), Words.of("init.exists", file));
    }
    Founding.ask(file);
    out().println(Words.of("init.asked", file));
    return ExitStatus.WELL;
  }

  private int found(Path answered, Path made) throws IOException {
    if (Files.exists(made.resolve("jobs"))) {
      throw new ParameterException(
          spec.commandLine(), Words.of("init.exists", made.resolve("jobs")));
    }
    List<String> wrong = Founding.found(answered, made);
    if (wrong.isEmpty()) {
      out().println(Words.of("init.made", made));
      return ExitStatus.WELL;
    }
    out().println(Words.of("init.wrong", answered, wrong.size()));
    wrong.forEach(sentence -> out().println("  " + sentence));
    return ExitStatus.WRONG_USAGE;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
