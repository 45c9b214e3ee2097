package jp.kokuji.command;

import java.util.concurrent.Callable;
import jp.kokuji.calendar.FiscalYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code year-end YEAR}: the main job, load and then report, in one process. */
@Command(name = "year-end", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class YearEndCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(
      index = "0",
      paramLabel = "YEAR",
      converter = FiscalYears.class,
      descriptionKey = "parameter.year")
  private FiscalYear year;

  @Override
  public Integer call() throws Exception {
    try (Session session = Session.open(folders)) {
      CommandRun.Tools tools = session.give(CommandRun.Tools.class);
      Account account =
          Account.of(year, tools.books(), session.rulebook(), spec.commandLine().getOut());
      return new CommandRun(
              tools, session.rulebook(), account, ShownProgress.on(spec.commandLine().getErr()))
          .load()
          .report(year)
          .next(year)
          .exitStatus();
    }
  }
}
