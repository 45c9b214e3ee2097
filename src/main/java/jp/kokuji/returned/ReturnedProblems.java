package jp.kokuji.returned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.file.PlacedFile;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.submission.FileName;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Problem;
import org.springframework.stereotype.Component;

/**
 * Writes what is to be sent back to departments: for each file with problems a {@code
 * FILE.problems.csv} and, of a workbook, a marked copy under {@code problems/YEAR/SUBMITTER/}, and
 * one {@code summary.csv}. Whatever has not changed is not written again.
 */
@Component
public class ReturnedProblems {
  private final SubmissionLog log;
  private final ProblemStore problems;

  ReturnedProblems(SubmissionLog log, ProblemStore problems) {
    this.log = log;
    this.problems = problems;
  }

  /**
   * Brings the folder {@code problems} below the output folder up to date.
   *
   * @param input where the submitted workbooks lie that copies are made of
   */
  public void write(Path input, Path output) throws IOException {
    Path folder = output.resolve("problems");
    SummaryCsv summary = new SummaryCsv();
    Map<Long, Long> counts = problems.counts();
    Map<Long, String> returned = log.returned();
    Set<Path> there = there(folder);
    List<Settled> latest = log.latest();
    for (Settled submission : latest) {
      Written written = new Written(submission, counts.getOrDefault(submission.id(), 0L), folder);
      Optional<CopyState> standing = written.find(returned.get(submission.id()));
      summary.add(
          submission,
          standing.isPresent() ? standing.get() : write(submission, written, input, there));
    }
    unread(
        Inbox.scan(input), latest.stream().map(Settled::path).collect(Collectors.toSet()), summary);
    PlacedFile.write(folder.resolve("summary.csv"), summary.text());
  }

  /** The files that stand there; for most submissions, there is nothing to take away. */
  private static Set<Path> there(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files.collect(Collectors.toSet());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Every other file below the input folder, with the reason why nothing of it was read. */
  private static void unread(Inbox inbox, Set<String> known, SummaryCsv summary)
      throws IOException {
    for (Inbox.Submitted file : inbox.submitted()) {
      if (!known.contains(file.path())) {
        summary.unread(file.path(), ReturnedWords.of("unread.NOT_YET"));
      }
    }
    for (Inbox.Stray stray : inbox.strays()) {
      summary.unread(stray.path(), ReturnedWords.of("unread." + stray.reason()));
    }
  }

  /** Where the problems of a submission stand, below the folder {@code problems}. */
  public static String fileOf(Settled submission) {
    return fileOf(submission.year(), submission.path());
  }

  /** The same by the submission's year and path. */
  public static String fileOf(FiscalYear year, String path) {
    return FileName.withSuffix(pathOf(year, path), ".problems.csv");
  }

  static String pathOf(FiscalYear year, String path) {
    return year.code() + path.substring(path.indexOf('/'));
  }

  /** Thousands of problems are not worded again where nothing is new. */
  private CopyState write(Settled submission, Written written, Path input, Set<Path> there)
      throws IOException {
    List<Problem> found = written.problems() == 0 ? List.of() : problems.of(submission.id());
    CopyState state =
        found.isEmpty()
            ? remove(submission, written.folder(), there)
            : write(submission, found, input, written.folder());
    if (written.lasts(state)) {
      log.keepReturned(submission.id(), written.as(state));
    }
    return state;
  }

  private static CopyState remove(Settled submission, Path folder, Set<Path> there)
      throws IOException {
    Path list = folder.resolve(fileOf(submission));
    if (there.contains(list)) {
      Files.deleteIfExists(list);
    }
    copy(submission, folder).remove(there);
    return CopyState.NONE;
  }

  private static MarkedCopy copy(Settled submission, Path folder) {
    return new MarkedCopy(folder.resolve(pathOf(submission.year(), submission.path())));
  }

  private static CopyState write(Settled submission, List<Problem> found, Path input, Path folder)
      throws IOException {
    String csv = ProblemsCsv.of(submission, found);
    PlacedFile.write(folder.resolve(fileOf(submission)), csv);
    return copy(submission, folder)
        .update(input.resolve(submission.path()), submission.submission().sha256(), found, csv);
  }
}
