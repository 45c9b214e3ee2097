package jp.kokuji.submission;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * Judges one submitted file, row by row, in constant memory. A file without any sheet that could be
 * read ends in {@link Outcome.Refused}, so that it cannot replace what was loaded earlier.
 */
public final class SubmissionJudge implements AutoCloseable {
  private final LineReader lines;
  private final FiscalYear year;
  private final Rulebook rulebook;
  private final Directory directory;
  private final Queue<Outcome> ready = new ArrayDeque<>();
  private @Nullable SheetJudge sheet;
  private boolean blank = true;
  private boolean recognised;
  private boolean ended;

  /**
   * @param lines the file's rows; closed together with the judge
   * @param year the fiscal year of the folder
   */
  public SubmissionJudge(LineReader lines, FiscalYear year, Rulebook rulebook) {
    this(lines, year, rulebook, new Directory(rulebook.city()));
  }

  /**
   * @param directory of the rulebook's city, which takes longer to make than a small file to judge
   */
  public SubmissionJudge(
      LineReader lines, FiscalYear year, Rulebook rulebook, Directory directory) {
    this.lines = lines;
    this.year = year;
    this.rulebook = rulebook;
    this.directory = directory;
    ready.add(new Outcome.Opened(lines.form().text(), lines.form().warnings()));
  }

  /** The next outcome, or nothing at the end of the file. */
  public Optional<Outcome> next() {
    while (ready.isEmpty() && !ended) {
      try {
        lines.next().ifPresentOrElse(this::take, this::end);
      } catch (UnreadableSubmission unreadable) {
        refuse(unreadable.problem());
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  private void take(Line line) {
    if (sheet == null || !sheet.isOf(line)) {
      endSheet();
      sheet = begin(line.sheet());
    }
    ready.addAll(sheet.take(line));
  }

  private SheetJudge begin(String name) {
    List<RecordKind> kinds = rulebook.kindsIn(year);
    return new SheetJudge(
        name,
        kinds,
        rulebook.kinds().values().stream().filter(kind -> !kinds.contains(kind)).toList(),
        (headings, titles) -> new RowJudge(headings, titles, year, rulebook, directory));
  }

  private void endSheet() {
    if (sheet != null) {
      ready.addAll(sheet.end());
      blank = blank && sheet.isBlank();
      recognised = recognised || sheet.isRecognised();
    }
  }

  private void end() {
    endSheet();
    if (!recognised) {
      Rule rule = blank ? Rule.EMPTY_FILE : Rule.NO_LEDGER_FOUND;
      List<String> kinds = rulebook.kindsIn(year).stream().map(kind -> kind.name()).toList();
      ready.add(new Outcome.Refused(new Problem(rule, "", 0, "", "", kinds)));
    }
    ended = true;
  }

  private void refuse(Problem problem) {
    ready.add(new Outcome.Refused(problem));
    ended = true;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
