package jp.kokuji.console;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kokuji.record.ProblemNote;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.ProblemMessage;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A problem as a page shows it.
 *
 * @param step {@code error} for what is held back, {@code warning} for what is worth a look
 * @param cells the row as the sheet shows it; empty where it is not at hand
 * @param place among the problems of its file, from 0
 * @param notes that were written beside it
 */
record ProblemLine(
    String step,
    String sheet,
    int row,
    String column,
    String message,
    List<String> cells,
    int place,
    List<ProblemNote> notes) {

  /** What is held back comes first. */
  static List<ProblemLine> of(List<Problem> problems, Map<SeenRows.Place, List<String>> rows) {
    return of(problems, rows, List.of());
  }

  /** The same with what was written beside them. */
  static List<ProblemLine> of(
      List<Problem> problems, Map<SeenRows.Place, List<String>> rows, List<ProblemNote> notes) {
    return IntStream.range(0, problems.size())
        .mapToObj(place -> of(problems.get(place), rows, place, notes))
        .sorted(Comparator.comparing(ProblemLine::step))
        .toList();
  }

  private static ProblemLine of(
      Problem problem, Map<SeenRows.Place, List<String>> rows, int place, List<ProblemNote> notes) {
    return new ProblemLine(
        problem.rule().holdsBack() ? "error" : "warning",
        problem.sheet(),
        problem.row(),
        problem.column(),
        ProblemMessage.withoutPlace(problem, LocaleContextHolder.getLocale()),
        rows.getOrDefault(new SeenRows.Place(problem.sheet(), problem.row()), List.of()),
        place,
        notes.stream().filter(note -> note.beside(problem)).toList());
  }
}
