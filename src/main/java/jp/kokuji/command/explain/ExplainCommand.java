package jp.kokuji.command.explain;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.command.Amiss;
import jp.kokuji.command.ExitStatus;
import jp.kokuji.command.FiscalYears;
import jp.kokuji.command.FolderOptions;
import jp.kokuji.command.Json;
import jp.kokuji.command.Session;
import jp.kokuji.command.Version;
import jp.kokuji.command.Words;
import jp.kokuji.edition.html.PrintedSentence;
import jp.kokuji.edition.xlsx.PrintedCell;
import jp.kokuji.figure.Explainer;
import jp.kokuji.figure.Explanation;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.NoLongerCounted;
import jp.kokuji.making.StandingReport;
import jp.kokuji.making.StandingReports;
import jp.kokuji.report.Composer;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain YEAR FIGURE}: the records behind a figure and the rule that counted them. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(
      index = "0",
      paramLabel = "YEAR",
      converter = FiscalYears.class,
      descriptionKey = "parameter.year")
  private FiscalYear year;

  @Parameters(index = "1", paramLabel = "FIGURE", descriptionKey = "parameter.figure")
  private String figure;

  @Option(names = "--draft", descriptionKey = "option.draft")
  private boolean draft;

  @Option(names = "--csv", descriptionKey = "option.csv")
  private boolean csv;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** What it works with. */
  record Tools(StandingReports standing, Composer composer, Explainer explainer, Amiss amiss) {}

  @Override
  public Integer call() throws Exception {
    try (Session session = Session.openToRead(folders)) {
      Tools tools = session.give(Tools.class);
      // not among the lines that a program may read
      tools.amiss().all(session.rulebook(), year).forEach(spec.commandLine().getErr()::println);
      return answer(tools, session.rulebook());
    } catch (WrongQuestion wrong) {
      spec.commandLine().getErr().println(wrong.getMessage());
      return ExitStatus.WRONG_USAGE;
    }
  }

  private int answer(Tools tools, Rulebook rulebook) throws IOException, WrongQuestion {
    Optional<Asked> asked = Asked.of(figure, rulebook.reports().keySet());
    if (asked.isEmpty()) {
      throw unknown(rulebook, figure);
    }
    return switch (asked.get()) {
      case Asked.Figure named -> explain(tools, rulebook, named.report(), named.id(), null);
      case Asked.Cell cell -> explain(tools, rulebook, cell);
      case Asked.Text text -> {
        AskedSentences all = sentences(tools, text.report());
        List<PrintedSentence> found = all.find(text.words());
        if (found.isEmpty()) {
          String sections = String.join("、", all.sections());
          throw new WrongQuestion("explain.no-sentence", text.words(), sections);
        }
        yield show(text.report(), found);
      }
    };
  }

  /** A cell that holds words is answered by the sentences in it. */
  private int explain(Tools tools, Rulebook rulebook, Asked.Cell asked)
      throws IOException, WrongQuestion {
    Map.Entry<String, PrintedCell> found =
        new AskedCell(tools.standing(), tools.composer(), rulebook, year, draft).get(asked);
    PrintedCell cell = found.getValue();
    if (cell.figure() != null) {
      return explain(tools, rulebook, found.getKey(), cell.figure(), cell);
    }
    List<PrintedSentence> sentences = sentences(tools, found.getKey()).within(cell.text());
    if (cell.text().isBlank() || sentences.isEmpty()) {
      throw new WrongQuestion("explain.no-figure", cell.sheet(), cell.address());
    }
    return show(found.getKey(), sentences);
  }

  private AskedSentences sentences(Tools tools, String report) throws IOException {
    Path folder = tools.standing().folder(year, report, draft);
    return AskedSentences.of(folder.resolve(report + ".html"));
  }

  private int show(String report, List<PrintedSentence> sentences) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ShownSentences shown = ShownSentences.of(year, report, sentences);
    if (json) {
      out.println(Json.of(shown));
    } else if (csv) {
      shown.printCsv(out);
    } else {
      shown.print(out);
    }
    return ExitStatus.WELL;
  }

  private int explain(
      Tools tools, Rulebook rulebook, String report, String id, @Nullable PrintedCell cell)
      throws IOException, WrongQuestion {
    StandingReports standing = tools.standing();
    Optional<StandingReport> last = standing.findLast(year, report);
    if (last.isEmpty()) {
      spec.commandLine().getErr().println(Words.of("explain.no-report", year.label(), report));
      return ExitStatus.FELL_SHORT;
    }
    StandingReport making =
        standing
            .find(year, report, draft)
            .filter(m -> m.figures().find(id).isPresent())
            .orElse(last.get());
    Figure found = making.figures().find(id).orElseThrow(() -> unknown(rulebook, id));
    if (cell != null) {
      AskedCell.findDoubt(cell, found).ifPresent(spec.commandLine().getErr()::println);
    }
    return explain(tools.explainer(), rulebook, report, making, found);
  }

  private int explain(
      Explainer explainer, Rulebook rulebook, String report, StandingReport making, Figure found)
      throws IOException, WrongQuestion {
    Explanation explanation;
    try {
      explanation =
          explainer.explain(
              rulebook, Objects.requireNonNull(rulebook.reports().get(report)), year, found);
    } catch (NoLongerCounted gone) {
      throw new WrongQuestion("explain.no-longer", found.id(), found.printed(), found.unit());
    }
    PrintWriter out = spec.commandLine().getOut();
    ShownExplanation shown = ShownExplanation.of(explanation, rulebook, making);
    if (json) {
      out.println(Json.of(shown));
    } else if (csv) {
      shown.printCsv(out);
    } else {
      shown.print(out);
    }
    return shown.changed() ? ExitStatus.FELL_SHORT : ExitStatus.WELL;
  }

  private static WrongQuestion unknown(Rulebook rulebook, String id) {
    String known = String.join("、", rulebook.reports().keySet());
    return new WrongQuestion("wrong-figure", id, known);
  }
}
