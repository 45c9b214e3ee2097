package jp.kokuji.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.overview.Made;
import jp.kokuji.overview.Overviews;
import jp.kokuji.overview.Part;
import jp.kokuji.overview.Returned;
import jp.kokuji.rulebook.Bodies;
import jp.kokuji.rulebook.OverviewDefinition;
import jp.kokuji.rulebook.reading.BodiesReader;
import jp.kokuji.rulebook.reading.OverviewReader;
import jp.kokuji.run.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bodies YEAR}: the reports over all bodies, from what each has released. */
@Command(name = "bodies", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class BodiesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(
      index = "0",
      paramLabel = "YEAR",
      converter = FiscalYears.class,
      descriptionKey = "parameter.year")
  private FiscalYear year;

  @Option(names = "--report", paramLabel = "ID", descriptionKey = "option.report")
  private @Nullable String report;

  @Option(names = "--final", descriptionKey = "option.bodies-final")
  private boolean finished;

  @Option(names = "--explain", paramLabel = "FIGURE", descriptionKey = "option.bodies-explain")
  private @Nullable String figure;

  @Override
  public Integer call() throws Exception {
    Folders all = Declared.foldersOfAll(folders);
    Bodies bodies =
        BodiesReader.read(all.jobs())
            .filter(found -> !folders.namesBody())
            .orElseThrow(() -> wrong("bodies.of-all"));
    Map<String, OverviewDefinition> declared = OverviewReader.read(all.jobs(), bodies);
    if (declared.isEmpty()) {
      throw wrong("bodies.none-declared", all.jobs());
    }
    if (report != null && !declared.containsKey(report)) {
      throw wrong("wrong-report", report, String.join("、", declared.keySet()));
    }
    Overviews overviews = new Overviews(all.jobs(), all.output(), bodies);
    if (figure != null) {
      return explain(overviews, figure);
    }
    boolean whole = true;
    for (OverviewDefinition overview : declared.values()) {
      if (report == null || report.equals(overview.id())) {
        whole &= made(overviews.make(overview, year, finished), overview);
      }
    }
    return whole ? ExitStatus.WELL : ExitStatus.FELL_SHORT;
  }

  /** Whether all bodies are in it; of a draft, drafts will do. */
  private boolean made(Made made, OverviewDefinition overview) {
    int all = made.bodies().size();
    if (made.returned() == 0) {
      say("bodies.nobody", overview.id(), year.label(), all);
      return false;
    }
    say("bodies.made", made.folder(), all, made.returned());
    if (made.version() > 0) {
      say("bodies.version", Integer.toString(made.version()));
    }
    for (Returned open : made.open()) {
      indented(
          Words.of(
              "bodies.open." + open.standing(),
              open.body().shown(),
              year.code(),
              open.body().code()));
    }
    return made.returned() == all;
  }

  /** Down to the bodies, each with the command that goes on from there. */
  private int explain(Overviews overviews, String id) throws Exception {
    String of = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
    List<Part> parts = overviews.parts(year, of, id);
    if (parts.isEmpty()) {
      say("bodies.no-figure", id, overviews.folder(year, of).latest());
      return ExitStatus.WRONG_USAGE;
    }
    List<Part> counted = parts.stream().filter(Part::counts).toList();
    BigDecimal sum =
        counted.stream()
            .map(Part::value)
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    say("bodies.sum", id, sum.toPlainString(), counted.size(), parts.size());
    for (Part part : parts) {
      String words = part.counts() ? "bodies.part" : "bodies.part-open";
      int version = Integer.parseInt(part.version());
      indented(Words.of(words, part.body(), part.name(), part.value(), version));
      if (part.counts()) {
        indented("  " + Words.of("bodies.next", year.code(), part.figure(), part.body()));
      }
      if (part.counts() && !overviews.stands(year, part)) {
        indented("  " + Words.of("bodies.since", part.body()));
      }
    }
    return ExitStatus.WELL;
  }

  private void indented(String line) {
    spec.commandLine().getOut().println("  " + line);
  }

  private void say(String words, Object... gaps) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Words.of(words, gaps));
  }

  private ParameterException wrong(String words, Object... gaps) {
    return new ParameterException(spec.commandLine(), Words.of(words, gaps));
  }
}
