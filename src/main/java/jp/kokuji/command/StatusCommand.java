package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.status.Deadlines;
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

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (reminders != null && (due == null || year == null)) {
      throw new ParameterException(spec.commandLine(), Words.of("reminders.when"));
    }
    try (Session session = Session.openToRead(folders)) {
      PrintWriter out = spec.commandLine().getOut();
      return file == null ? years(session, out) : history(session, file, out);
    }
  }

  private int years(Session session, PrintWriter out) throws IOException {
    Status status = session.get(Status.class);
    List<YearStatus> years =
        year == null
            ? status.of(session.rulebook(), session.folders().input())
            : List.of(status.of(session.rulebook(), session.folders().input(), year));
    if (days != null && days < 0) {
      throw new ParameterException(spec.commandLine(), Words.of("deadlines.days"));
    }
    List<Deadlines.Pending> pending = days == null ? List.of() : pending(session, years, days);
    List<Reminder> owed = due == null ? List.of() : reminders(session, years, due);
    if (json) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("years", years);
      if (due != null) {
        shown.put("reminders", owed);
      }
      if (days != null) {
        shown.put("deadlines", pending);
      }
      out.println(Json.of(shown));
    } else {
      StatusText text = new StatusText(session, out);
      for (YearStatus each : years) {
        text.print(each);
      }
      if (days != null) {
        text.print(pending, days);
      }
    }
    if (reminders != null) {
      Reminder.write(owed, reminders);
      spec.commandLine().getErr().println(Words.of("reminders.written", owed.size(), reminders));
    }
    return years.stream().anyMatch(YearStatus::heldBack) ? ExitStatus.FELL_SHORT : ExitStatus.WELL;
  }

  private static List<Deadlines.Pending> pending(
      Session session, List<YearStatus> years, int days) {
    LocalDate today = LocalDate.now(session.get(Clock.class));
    Deadlines deadlines = session.get(Deadlines.class);
    return years.stream()
        .flatMap(year -> deadlines.of(session.rulebook(), year.fiscalYear(), today, days).stream())
        .sorted(Comparator.comparing(Deadlines.Pending::due))
        .toList();
  }

  private List<Reminder> reminders(Session session, List<YearStatus> years, LocalDate by) {
    if (reminders != null && Reminder.standIn(reminders)) {
      throw new ParameterException(
          spec.commandLine(), Words.of("reminders.folder", reminders.toString()));
    }
    return years.stream().flatMap(each -> new Reminders(session, each, by).all().stream()).toList();
  }

  private int history(Session session, String path, PrintWriter out) {
    History history = History.of(session, path);
    if (history.isEmpty()) {
      spec.commandLine().getErr().println(Words.of("status.no-file", path));
      return ExitStatus.WRONG_USAGE;
    }
    if (json) {
      out.println(Json.of(history));
    } else {
      history.print(session.rulebook(), out);
    }
    return ExitStatus.WELL;
  }
}
