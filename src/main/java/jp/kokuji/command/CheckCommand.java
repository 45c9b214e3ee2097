package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.reading.EditorSchemas;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.Folders;
import jp.kokuji.run.Progress;
import jp.kokuji.submission.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code check}: says all that is wrong with {@code jobs/}, or judges ledgers and stores nothing.
 */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "parameter.check-files")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      converter = FiscalYears.class,
      descriptionKey = "option.check-year")
  private @Nullable FiscalYear year;

  @Option(names = "--submitter", paramLabel = "NAME", descriptionKey = "option.check-submitter")
  private @Nullable String submitter;

  @Option(
      names = "--compare",
      paramLabel = "YEAR",
      arity = "0..1",
      fallbackValue = "",
      descriptionKey = "option.compare")
  private @Nullable String compare;

  @Override
  public Integer call() throws Exception {
    Folders known = Declared.folders(folders);
    if (!files.isEmpty()) {
      return judge(known);
    }
    int checked = checkJobs(known.jobs());
    return compare == null || checked != ExitStatus.WELL ? checked : compare(known, compare);
  }

  private int compare(Folders known, String written) throws Exception {
    Compared compared = new Compared(known, out(), ShownProgress.on(spec.commandLine().getErr()));
    List<FiscalYear> years = compared.years();
    if (!written.isEmpty()) {
      FiscalYear one =
          FiscalYear.find(written)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(), Words.of("compare.year", written)));
      years = List.of(one);
    }
    if (years.isEmpty()) {
      out().println(Words.of("compare.no-years"));
      return ExitStatus.FELL_SHORT;
    }
    compared.compare(folders, years);
    return ExitStatus.WELL;
  }

  private int checkJobs(Path jobs) throws IOException {
    if (Files.isWritable(jobs)) {
      EditorSchemas.write(jobs);
    }
    try {
      new RulebookReader(jobs).check();
      out().println(Words.of("check.well", jobs));
      return ExitStatus.WELL;
    } catch (InvalidRulebook e) {
      out().println(Words.of("check.faults", jobs, e.faults().size()));
      e.faults().forEach(fault -> out().println("  " + fault.sentence()));
      return ExitStatus.WRONG_USAGE;
    }
  }

  private int judge(Folders known) throws Exception {
    JudgedFiles judged = new JudgedFiles(known.input(), year, submitter);
    Inbox inbox = judged.inbox(files);
    judged
        .unplaced()
        .ifPresent(
            file -> {
              throw new ParameterException(
                  spec.commandLine(),
                  Words.of(Files.exists(file) ? "check.unplaced" : "check.missing", file));
            });
    Path temporary = Files.createTempDirectory("kokuji-check");
    String[] arguments = folders.arguments(temporary, Files.isDirectory(known.input()));
    try (Session session = Session.openInMemory(arguments)) {
      CommandRun.Tools tools = session.give(CommandRun.Tools.class);
      Account account = Account.judging(tools.books(), session.rulebook(), out());
      Progress progress = ShownProgress.on(spec.commandLine().getErr());
      CommandRun run = new CommandRun(tools, session.rulebook(), account, progress).load(inbox);
      out().println(Words.of("check.nothing-stored"));
      return run.exitStatus();
    } finally {
      FileSystemUtils.deleteRecursively(temporary);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
