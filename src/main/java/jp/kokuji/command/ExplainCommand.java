package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Explainer;
import jp.kokuji.figure.Explanation;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.rulebook.ReportDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code explain YEAR FIGURE}: the records behind a figure and the rule that counted them. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

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

  @Option(names = "--csv", descriptionKey = "option.csv")
  private boolean csv;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    try (Session session = Session.openToRead(folders)) {
      String id = figure.substring(0, Math.max(0, figure.indexOf(':')));
      ReportDefinition report = session.rulebook().reports().get(id);
      if (report == null) {
        throw wrong(session);
      }
      FigureStore store = session.get(FigureStore.class);
      int revision = store.lastRevision(id, year);
      if (revision == 0) {
        spec.commandLine().getErr().println(Words.of("explain.no-report", year.label(), id));
        return CommandLines.FELL_SHORT;
      }
      return explain(session, report, store.load(id, year, revision));
    }
  }

  private int explain(Session session, ReportDefinition report, FigureSet figures)
      throws IOException {
    Optional<Figure> found = figures.find(figure);
    if (found.isEmpty()) {
      throw wrong(session);
    }
    Explanation explanation =
        session.get(Explainer.class).explain(session.rulebook(), report, year, found.get());
    PrintWriter out = spec.commandLine().getOut();
    ShownExplanation shown = ShownExplanation.of(explanation, session, figures);
    if (json) {
      out.println(JSON.writeValueAsString(shown));
    } else if (csv) {
      shown.printCsv(out);
    } else {
      shown.print(out);
    }
    return shown.changed() ? CommandLines.FELL_SHORT : CommandLines.WELL;
  }

  private ParameterException wrong(Session session) {
    Map<String, ReportDefinition> reports = session.rulebook().reports();
    String known = String.join("、", reports.keySet());
    return new ParameterException(spec.commandLine(), Words.of("wrong-figure", figure, known));
  }
}
