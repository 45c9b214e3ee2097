package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.making.Intent;
import jp.kokuji.release.Changes;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.Overridden;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.run.Folders;
import jp.kokuji.run.Progress;
import org.springframework.util.FileSystemUtils;

/**
 * Makes reports anew, from the files of the input folder and by {@code jobs/} as it is, in a place
 * of their own, and says what differs from those that stand in the output folder.
 */
record Compared(Folders known, PrintWriter out, Progress progress) {
  /** The years of which a report stands in the output folder, oldest first. */
  List<FiscalYear> years() throws IOException {
    if (!Files.isDirectory(known.output())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(known.output())) {
      return folders
          .flatMap(folder -> FiscalYear.find(folder.getFileName().toString()).stream())
          .sorted()
          .toList();
    }
  }

  /** Compares all reports of the years, and stores nothing. */
  void compare(FolderOptions folders, List<FiscalYear> years) throws Exception {
    Path temporary = Files.createTempDirectory("kokuji-compare");
    try (Session session = Session.openAside(folders.arguments(temporary, true), temporary)) {
      CommandRun.Tools tools = session.give(CommandRun.Tools.class);
      PrintWriter quiet = new PrintWriter(Writer.nullWriter());
      Account account = Account.judging(tools.books(), session.rulebook(), quiet);
      CommandRun run = new CommandRun(tools, session.rulebook(), account, progress).load();
      if (run.exitStatus() != ExitStatus.WELL) {
        out.println(Words.of("compare.held"));
      }
      for (FiscalYear year : years) {
        List<ReportDefinition> standing =
            session.rulebook().reports().values().stream()
                .filter(report -> stands(standing(year, report)))
                .toList();
        if (standing.isEmpty()) {
          out.println(Words.of("compare.nothing", year.label()));
        }
        for (ReportDefinition report : standing) {
          Intent intent = intent(standing(year, report));
          tools.reporting().run(session.rulebook(), List.of(report), year, intent, progress);
          compare(year, report, new ReportFolder(temporary, year, report.id()).released());
        }
      }
    } finally {
      FileSystemUtils.deleteRecursively(temporary);
    }
    out.println(Words.of("compare.stored"));
  }

  /** As what stands was made: a final version prints what it leaves out, and no draft does. */
  private static Intent intent(Path standing) throws IOException {
    Manifest stands = Manifest.read(standing);
    Overridden overridden = stands.overridden();
    return stands.state() == Manifest.State.FINAL
        ? new Intent(true, overridden == null ? "" : overridden.reason())
        : Intent.DRAFT;
  }

  private Path standing(FiscalYear year, ReportDefinition report) {
    return new ReportFolder(known.output(), year, report.id()).latest();
  }

  private static boolean stands(Path folder) {
    return Files.exists(folder.resolve(Manifest.FILE_NAME));
  }

  private void compare(FiscalYear year, ReportDefinition report, Path now) throws IOException {
    if (!stands(now)) {
      out.println(Words.of("compare.no-longer", year.code(), report.id()));
      return;
    }
    Changes changes = Changes.between(report.id(), standing(year, report), now);
    if (changes.isEmpty()) {
      out.println(Words.of("compare.same", year.code(), report.id()));
      return;
    }
    new ShownChanges(out).show(year, report.id(), changes);
  }
}
