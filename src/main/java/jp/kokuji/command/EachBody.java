package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Bodies;
import jp.kokuji.rulebook.Body;
import jp.kokuji.rulebook.reading.BodiesReader;
import jp.kokuji.submission.Characters;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs a command for each body in turn; what fails for one keeps no other from it. */
public final class EachBody {
  private static final String OPTION = "--each-body";

  /** It would never come to the second, and takes all bodies at once. */
  private static final String ENDLESS = "serve";

  private final CommandLine line;
  private final FolderOptions options;
  private final PrintWriter out;

  private EachBody(CommandLine line, FolderOptions options) {
    this.line = line;
    this.options = options;
    this.out = line.getOut();
  }

  /** Of the command line, where it asks for it. */
  public static Optional<EachBody> of(ParseResult parsed) {
    return Stream.ofNullable(parsed.subcommand())
        .filter(command -> !command.commandSpec().name().equals(ENDLESS))
        .flatMap(
            command ->
                command.commandSpec().mixins().values().stream()
                    .map(CommandLine.Model.CommandSpec::userObject)
                    .filter(FolderOptions.class::isInstance)
                    .map(FolderOptions.class::cast)
                    .filter(FolderOptions::eachBody)
                    .map(options -> new EachBody(command.commandSpec().commandLine(), options)))
        .findFirst();
  }

  /**
   * The worst exit status of all.
   *
   * @param arguments the command line as it was given
   */
  public int run(List<String> arguments, ToIntFunction<String[]> command) throws Exception {
    Bodies bodies = bodies();
    Map<Integer, List<Body>> ended = new TreeMap<>();
    for (Body body : bodies.all()) {
      out.println(Words.of("each.body", body.code(), body.name()));
      int status = command.applyAsInt(forOne(arguments, body));
      ended.computeIfAbsent(status, key -> new ArrayList<>()).add(body);
    }
    out.println();
    out.println(Words.of("each.end", bodies.all().size()));
    ended.forEach((status, those) -> out.println("  " + summary(status, those)));
    List<Path> strays = strays(bodies);
    strays.forEach(
        stray -> out.println(Words.of("each.stray", Characters.visible(stray.toString()))));
    int worst = ended.keySet().stream().max(Integer::compare).orElse(ExitStatus.WELL);
    return strays.isEmpty() ? worst : Math.max(worst, ExitStatus.FELL_SHORT);
  }

  private Bodies bodies() throws Exception {
    if (options.namesBody()) {
      throw new ParameterException(line, Words.of("each.both"));
    }
    return BodiesReader.read(Declared.foldersOfAll(options).jobs())
        .orElseThrow(() -> new ParameterException(line, Words.of("body.SINGLE", "")));
  }

  private static String[] forOne(List<String> arguments, Body body) {
    return Stream.concat(
            arguments.stream().filter(argument -> !argument.equals(OPTION)),
            Stream.of("--body", body.code()))
        .toArray(String[]::new);
  }

  private static String summary(int status, List<Body> bodies) {
    String named =
        status == ExitStatus.WELL
            ? ""
            : bodies.stream().map(Body::shown).collect(Collectors.joining("、"));
    return Words.of("each.status", status, bodies.size(), named);
  }

  /** What lies beside the folders of the bodies, where nobody would look for it. */
  private List<Path> strays(Bodies bodies) throws IOException {
    Path input = Declared.foldersOfAll(options).input();
    if (!Files.isDirectory(input)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(input)) {
      return entries
          .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
          .filter(entry -> bodies.find(String.valueOf(entry.getFileName())).isEmpty())
          .sorted()
          .toList();
    }
  }
}
