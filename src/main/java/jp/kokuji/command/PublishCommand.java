package jp.kokuji.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.doctor.Pages;
import jp.kokuji.notice.NoticeAct;
import jp.kokuji.notice.NoticeLog.People;
import jp.kokuji.notice.Publishing;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.reading.RulebookReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code publish YEAR}: releases final reports as the public notice, or takes them back. */
@Command(name = "publish", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(
      index = "0",
      paramLabel = "YEAR",
      converter = FiscalYears.class,
      descriptionKey = "parameter.year")
  private FiscalYear year;

  @Option(
      names = "--notice-number",
      paramLabel = "N",
      converter = NoticeNumbers.class,
      descriptionKey = "option.notice-number")
  private @Nullable String number;

  @Option(
      names = "--notice-date",
      paramLabel = "DATE",
      converter = Days.class,
      descriptionKey = "option.notice-date")
  private @Nullable LocalDate date;

  @Option(names = "--approved-by", paramLabel = "NAME", descriptionKey = "option.approved-by")
  private @Nullable String approver;

  @Option(names = "--report", paramLabel = "ID", descriptionKey = "option.public-report")
  private List<String> reports = new ArrayList<>();

  @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "option.note")
  private @Nullable String note;

  @Option(names = "--sheet", paramLabel = "CODE", descriptionKey = "option.sheet")
  private @Nullable String sheet;

  @Option(names = "--left-out", descriptionKey = "option.left-out")
  private boolean leftOut;

  @Option(names = "--withdraw", descriptionKey = "option.withdraw")
  private boolean withdraw;

  /** What it works with. */
  record Tools(
      Publishing publishing,
      Amiss amiss,
      Clock clock,
      Environment environment,
      OnRecord onRecord) {}

  @Override
  public Integer call() throws Exception {
    require(withdraw || number != null, "--notice-number");
    require(withdraw || date != null, "--notice-date");
    try (Session session = Session.open(folders)) {
      requireKnown(session);
      PublicRules rules =
          new RulebookReader(session.folders().jobs()).readPublicRules(session.rulebook());
      Tools tools = session.give(Tools.class);
      if ((withdraw || sheet != null) && Pages.demandPasskeys(tools.environment())) {
        throw new ParameterException(spec.commandLine(), Words.of("passkey.demanded"));
      }
      tools.amiss().all(session.rulebook(), year).forEach(spec.commandLine().getOut()::println);
      Publishing.Result result =
          tools.publishing().run(session.rulebook(), rules, act(tools.clock()));
      record(tools.onRecord(), result);
      new ShownNotice(spec.commandLine().getOut(), withdraw).print(result);
      return result.refusals().isEmpty() ? ExitStatus.WELL : ExitStatus.FELL_SHORT;
    }
  }

  /** A run without the code of a sheet asks for approval, like the button of the page. */
  private void record(OnRecord acts, Publishing.Result result) {
    String what = (year.code() + " " + text(approver)).strip();
    boolean done = result.refusals().isEmpty();
    if (withdraw) {
      acts.add("withdraw", what, text(note), done ? "withdrawn of " + result.edition() : "refused");
    } else if (sheet != null) {
      String after = done ? "published " + result.edition() : "refused";
      acts.add("approve", what, "requested " + sheet, after);
    } else if (!result.sheet().isEmpty()) {
      acts.add("request-approval", what, "", result.edition() + " " + result.sheet());
    }
  }

  private NoticeAct act(Clock clock) {
    People people = new People(System.getProperty("user.name", ""), text(approver));
    if (withdraw) {
      LocalDate day = Objects.requireNonNullElseGet(date, () -> LocalDate.now(clock));
      return new NoticeAct.Withdraw(year, reports, text(note), people, day);
    }
    return new NoticeAct.Publish(
        year,
        reports,
        text(note),
        people,
        Objects.requireNonNull(number),
        Objects.requireNonNull(date),
        leftOut,
        text(sheet));
  }

  private static String text(@Nullable String written) {
    return written == null ? "" : written.strip();
  }

  private void require(boolean given, String option) {
    if (!given) {
      throw new ParameterException(spec.commandLine(), Words.of("missing-argument", option));
    }
  }

  private void requireKnown(Session session) {
    for (String id : reports) {
      if (!session.rulebook().reports().containsKey(id)) {
        String known = String.join("、", session.rulebook().reports().keySet());
        throw new ParameterException(spec.commandLine(), Words.of("wrong-report", id, known));
      }
    }
  }
}
