package jp.kokuji.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Differences;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.reminder.Reminder;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.status.Deadlines;
import jp.kokuji.status.Pending;
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

  @Option(names = "--deadlines", paramLabel = "DAYS", descriptionKey = "option.deadlines")
  private @Nullable Integer days;

  @Option(names = "--send", descriptionKey = "option.send")
  private boolean send;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** What it works with. */
  record Tools(
      Folders folders,
      Status status,
      Amiss amiss,
      Deadlines deadlines,
      SubmissionLog submissions,
      Differences differences,
      Reminding.Tools remind) {}

  @Override
  public Integer call() throws Exception {
    if ((reminders != null || send) && (due == null || year == null)) {
      throw new ParameterException(spec.commandLine(), Words.of("reminders.when"));
    }
    if (reminders != null && Reminding.standIn(reminders)) {
      throw new ParameterException(
          spec.commandLine(), Words.of("reminders.folder", reminders.toString()));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (send && due != null && year != null) {
      try (Session session = Session.open(folders)) {
        Reminding.Tools tools = session.give(Reminding.Tools.class);
        return Reminding.of(tools, session.rulebook(), year, due).send(out);
      }
    }
    try (Session session = Session.openToRead(folders)) {
      Tools tools = session.give(Tools.class);
      return file == null
          ? years(tools, session.rulebook(), out)
          : history(tools, session.rulebook(), file, out);
    }
  }

  private int years(Tools tools, Rulebook rulebook, PrintWriter out) throws Exception {
    Status status = tools.status();
    Path input = tools.folders().input();
    List<YearStatus> years =
        year == null ? status.of(rulebook, input) : List.of(status.of(rulebook, input, year));
    List<Pending> pending =
        days == null ? List.of() : pending(tools.deadlines(), rulebook, years, days);
    List<Reminding> reminding =
        Stream.ofNullable(due)
            .flatMap(by -> years.stream().map(each -> reminding(tools, rulebook, each, by)))
            .toList();
    List<Reminder> owed = reminding.stream().flatMap(each -> each.all().stream()).toList();
    if (json) {
      out.println(Json.of(shown(years, owed, pending)));
    } else {
      StatusText text = new StatusText(rulebook, tools.amiss(), out);
      for (YearStatus each : years) {
        text.print(each);
      }
      if (days != null) {
        text.print(pending, days);
      }
    }
    if (reminders != null) {
      write(reminding, owed.size(), reminders);
    }
    return years.stream().anyMatch(YearStatus::heldBack) ? ExitStatus.FELL_SHORT : ExitStatus.WELL;
  }

  private Map<String, Object> shown(
      List<YearStatus> years, List<Reminder> owed, List<Pending> pending) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("years", years);
    if (due != null) {
      shown.put("reminders", owed);
    }
    if (days != null) {
      shown.put("deadlines", pending);
    }
    return shown;
  }

  private List<Pending> pending(
      Deadlines deadlines, Rulebook rulebook, List<YearStatus> years, int days) {
    if (days < 0) {
      throw new ParameterException(spec.commandLine(), Words.of("deadlines.days"));
    }
    return years.stream()
        .flatMap(year -> deadlines.of(rulebook, year.fiscalYear(), days).stream())
        .sorted(Comparator.comparing(Pending::due))
        .toList();
  }

  private void write(List<Reminding> reminding, int owed, Path folder) throws Exception {
    for (Reminding each : reminding) {
      each.write(folder);
    }
    spec.commandLine().getErr().println(Words.of("reminders.written", owed, folder));
  }

  private static Reminding reminding(Tools tools, Rulebook rulebook, YearStatus of, LocalDate by) {
    return new Reminding(tools.remind(), rulebook, of, by);
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
