package jp.kokuji.returned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    for (Settled submission : log.latest()) {
      Written written = new Written(submission, counts.getOrDefault(submission.id(), 0L), folder);
      Optional<CopyState> standing = written.find(returned.get(submission.id()));
      summary.add(
          submission,
          standing.isPresent() ? standing.get() : write(submission, written, input, folder));
    }
    unread(Inbox.scan(input), summary);
    PlacedFile.write(folder.resolve("summary.csv"), summary.text());
  }

  /** Every other file below the input folder, with the reason why nothing of it was read. */
  private void unread(Inbox inbox, SummaryCsv summary) throws IOException {
    Set<String> known = log.latest().stream().map(Settled::path).collect(Collectors.toSet());
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
  private CopyState write(Settled submission, Written written, Path input, Path folder)
      throws IOException {
    List<Problem> found = written.problems() == 0 ? List.of() : problems.of(submission.id());
    CopyState state = write(submission, found, input, folder);
    if (written.lasts(state)) {
      log.keepReturned(submission.id(), written.as(state));
    }
    return state;
  }

  private static CopyState write(Settled submission, List<Problem> found, Path input, Path folder)
      throws IOException {
    Path list = folder.resolve(fileOf(submission));
    MarkedCopy copy = new MarkedCopy(folder.resolve(pathOf(submission.year(), submission.path())));
    if (found.isEmpty()) {
      Files.deleteIfExists(list);
      copy.remove();
      return CopyState.NONE;
    }
    String csv = ProblemsCsv.of(submission, found);
    PlacedFile.write(list, csv);
    return copy.update(
        input.resolve(submission.path()), submission.submission().sha256(), found, csv);
  }
}
