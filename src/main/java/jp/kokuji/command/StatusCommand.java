package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Differences;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.status.Status;
import jp.kokuji.status.YearStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code status [YEAR]}: who has submitted what, what is missing, what is held back and why. */
@Command(name = "status", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "YEAR",
      converter = FiscalYears.class,
      descriptionKey = "parameter.status-year")
  private @Nullable FiscalYear year;

  @Option(names = "--file", paramLabel = "PATH", descriptionKey = "option.file")
  private @Nullable String file;

  @Option(names = "--reminders", paramLabel = "DIR", descriptionKey = "option.reminders")
  private @Nullable Path reminders;

  @Option(
      names = "--due",
      paramLabel = "DATE",
      converter = Days.class,
      descriptionKey = "option.due")
  private @Nullable LocalDate due;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** What it works with. */
  record Tools(
      Folders folders,
      Status status,
      Amiss amiss,
      SubmissionLog submissions,
      Differences differences) {}

  @Override
  public Integer call() throws Exception {
    if (reminders != null && (due == null || year == null)) {
      throw new ParameterException(spec.commandLine(), Words.of("reminders.when"));
    }
    try (Session session = Session.openToRead(folders)) {
      PrintWriter out = spec.commandLine().getOut();
      Tools tools = session.give(Tools.class);
      return file == null
          ? years(tools, session.rulebook(), out)
          : history(tools, session.rulebook(), file, out);
    }
  }

  private int years(Tools tools, Rulebook rulebook, PrintWriter out) throws IOException {
    Status status = tools.status();
    Path input = tools.folders().input();
    List<YearStatus> years =
        year == null ? status.of(rulebook, input) : List.of(status.of(rulebook, input, year));
    List<Reminder> owed =
        due == null ? List.of() : reminders(tools.folders(), rulebook, years, due);
    if (json) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("years", years);
      if (due != null) {
        shown.put("reminders", owed);
      }
      out.println(Json.of(shown));
    } else {
      StatusText text = new StatusText(rulebook, tools.amiss(), out);
      for (YearStatus each : years) {
        text.print(each);
      }
    }
    if (reminders != null) {
      Reminder.write(owed, reminders);
      spec.commandLine().getErr().println(Words.of("reminders.written", owed.size(), reminders));
    }
    return years.stream().anyMatch(YearStatus::heldBack) ? ExitStatus.FELL_SHORT : ExitStatus.WELL;
  }

  private List<Reminder> reminders(
      Folders folders, Rulebook rulebook, List<YearStatus> years, LocalDate by) {
    if (reminders != null && Reminder.standIn(reminders)) {
      throw new ParameterException(
          spec.commandLine(), Words.of("reminders.folder", reminders.toString()));
    }
    return years.stream()
        .flatMap(each -> new Reminders(folders, rulebook, each, by).all().stream())
        .toList();
  }

  private int history(Tools tools, Rulebook rulebook, String path, PrintWriter out) {
    History history = History.of(tools.submissions(), tools.differences(), tools.folders(), path);
    if (history.isEmpty()) {
      spec.commandLine().getErr().println(Words.of("status.no-file", path));
      return ExitStatus.WRONG_USAGE;
    }
    if (json) {
      out.println(Json.of(history));
    } else {
      history.print(rulebook, out);
    }
    return ExitStatus.WELL;
  }
}
