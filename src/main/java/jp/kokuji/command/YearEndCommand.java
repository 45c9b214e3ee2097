package jp.kokuji.command;

import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.job.Load;
import jp.kokuji.job.Progress;
import jp.kokuji.job.Reporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code year-end YEAR}: the main job, load and then report, in one process. */
@Command(name = "year-end", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class YearEndCommand implements Callable<Integer> {
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
      Progress progress = ShownProgress.on(spec.commandLine().getErr());
      Account account = new Account(session, spec.commandLine().getOut());
      account.load(session.get(Load.class).run(session.rulebook(), progress));
      account.reports(
          session
              .get(Reporting.class)
              .run(
                  session.rulebook(),
                  List.copyOf(session.rulebook().reports().values()),
                  year,
                  false,
                  progress),
          year);
      account.heldBack(year);
      return account.exitStatus();
    }
  }
}
