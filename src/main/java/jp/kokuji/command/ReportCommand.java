package jp.kokuji.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.doctor.Pages;
import jp.kokuji.making.Intent;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report YEAR}: writes the reports of a year from what has been loaded. */
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(
      index = "0",
      paramLabel = "YEAR",
      converter = FiscalYears.class,
      descriptionKey = "parameter.year")
  private FiscalYear year;

  @Option(names = "--report", paramLabel = "ID", descriptionKey = "option.report")
  private List<String> reports = new ArrayList<>();

  @Option(names = "--final", descriptionKey = "option.final")
  private boolean finished;

  @Option(names = "--override", paramLabel = "REASON", descriptionKey = "option.override")
  private @Nullable String override;

  /** What a final version needs besides. */
  record Final(Environment environment, OnRecord onRecord) {}

  private void begin(Final tools) {
    if (Pages.demandPasskeys(tools.environment())) {
      throw new ParameterException(spec.commandLine(), Words.of("passkey.demanded"));
    }
    String what =
        String.join(" ", Stream.concat(Stream.of(year.code()), reports.stream()).toList());
    tools.onRecord().add("make-final", what, "", Objects.requireNonNullElse(override, ""));
  }

  @Override
  public Integer call() throws Exception {
    if (override != null && (!finished || !Intent.hasSubstance(override))) {
      throw new ParameterException(spec.commandLine(), Words.of("wrong-override"));
    }
    try (Session session = Session.open(folders)) {
      List<ReportDefinition> chosen = chosen(session.rulebook());
      if (finished) {
        begin(session.give(Final.class));
      }
      CommandRun.Tools tools = session.give(CommandRun.Tools.class);
      Account account = new Account(tools.books(), session.rulebook(), spec.commandLine().getOut());
      return new CommandRun(
              tools, session.rulebook(), account, ShownProgress.on(spec.commandLine().getErr()))
          .report(chosen, year, new Intent(finished, override))
          .exitStatus();
    }
  }

  private List<ReportDefinition> chosen(Rulebook rulebook) {
    if (reports.isEmpty()) {
      return List.copyOf(rulebook.reports().values());
    }
    List<ReportDefinition> chosen = new ArrayList<>();
    for (String id : reports) {
      ReportDefinition report = rulebook.reports().get(id);
      if (report == null) {
        String known = String.join("、", rulebook.reports().keySet());
        throw new ParameterException(spec.commandLine(), Words.of("wrong-report", id, known));
      }
      chosen.add(report);
    }
    return chosen;
  }
}
