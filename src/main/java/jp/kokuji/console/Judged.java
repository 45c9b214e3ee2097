package jp.kokuji.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.LineReaders;
import jp.kokuji.submission.Noted;
import jp.kokuji.submission.Outcome;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.SubmissionJudge;
import jp.kokuji.submission.UnreadableSubmission;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What became of the rows of a file, before anything of it is stored.
 *
 * @param form in which it was read; empty where it could not be
 * @param kinds how many rows of each kind would be taken and held back, by the kinds' names
 * @param rows the rows with problems as the sheet shows them
 * @param refused whether nothing of it could be taken
 */
record Judged(
    String form,
    Map<String, Counts> kinds,
    List<Problem> problems,
    Map<SeenRows.Place, List<String>> rows,
    boolean refused) {

  /** Rows of a kind. */
  record Counts(long accepted, long heldBack) {
    private Counts plus(Counts other) {
      return new Counts(accepted + other.accepted, heldBack + other.heldBack);
    }
  }

  /** Judges the bytes as if they lay in the input folder under that name. */
  static Judged of(Path bytes, String name, FiscalYear year, Rulebook rulebook) throws IOException {
    Judged judged = new Judged("", new LinkedHashMap<>(), new ArrayList<>(), Map.of(), false);
    try (SeenRows lines = new SeenRows(LineReaders.open(bytes, name));
        SubmissionJudge judge = new SubmissionJudge(lines, year, rulebook)) {
      for (Optional<Outcome> next = judge.next(); next.isPresent(); next = judge.next()) {
        judged = judged.take(next.get(), rulebook);
      }
      return judged.with(lines.of(judged.problems));
    } catch (UnreadableSubmission unreadable) {
      return judged.refusedBy(unreadable.problem());
    }
  }

  private Judged take(Outcome outcome, Rulebook rulebook) {
    switch (outcome) {
      case Outcome.Opened opened -> {
        problems.addAll(opened.problems());
        String form = Noted.ofFile(opened.form(), LocaleContextHolder.getLocale());
        return new Judged(form, kinds, problems, rows, refused);
      }
      case Outcome.Refused because -> {
        return refusedBy(because.problem());
      }
      case Outcome.SheetRecognised sheet -> problems.addAll(sheet.problems());
      case Outcome.SheetEnded sheet -> problems.addAll(sheet.problems());
      case Outcome.SheetSkipped sheet -> problems.addAll(sheet.problems());
      case Outcome.Accepted row -> count(rulebook, row.kind(), new Counts(1, 0), row.warnings());
      case Outcome.HeldBack row -> count(rulebook, row.kind(), new Counts(0, 1), row.problems());
      case Outcome.Ignored row -> {}
    }
    return this;
  }

  private void count(Rulebook rulebook, String kind, Counts counts, List<Problem> found) {
    kinds.merge(rulebook.kind(kind).name(), counts, Counts::plus);
    problems.addAll(found);
  }

  private Judged refusedBy(Problem problem) {
    problems.add(problem);
    return new Judged(form, kinds, problems, rows, true);
  }

  private Judged with(Map<SeenRows.Place, List<String>> seen) {
    return new Judged(form, kinds, problems, seen, refused);
  }

  /** How many rows would be taken. */
  public long accepted() {
    return kinds.values().stream().mapToLong(Counts::accepted).sum();
  }

  public List<ProblemLine> lines() {
    return ProblemLine.of(problems, rows);
  }

  /** Whether something of it would be held back. */
  public boolean heldBack() {
    return problems.stream().anyMatch(problem -> problem.rule().holdsBack());
  }
}
