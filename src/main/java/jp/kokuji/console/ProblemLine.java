package jp.kokuji.console;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.kokuji.message.Messages;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.ProblemMessage;

/**
 * A problem as a page shows it.
 *
 * @param step {@code error} for what is held back, {@code warning} for what is worth a look
 * @param cells the row as the sheet shows it; empty where it is not at hand
 */
record ProblemLine(
    String step, String sheet, int row, String column, String message, List<String> cells) {

  /** What is held back comes first. */
  static List<ProblemLine> of(List<Problem> problems, Map<SeenRows.Place, List<String>> rows) {
    return problems.stream()
        .map(problem -> of(problem, rows))
        .sorted(Comparator.comparing(ProblemLine::step))
        .toList();
  }

  private static ProblemLine of(Problem problem, Map<SeenRows.Place, List<String>> rows) {
    return new ProblemLine(
        problem.rule().holdsBack() ? "error" : "warning",
        problem.sheet(),
        problem.row(),
        problem.column(),
        ProblemMessage.withoutPlace(problem, Messages.SPOKEN),
        rows.getOrDefault(new SeenRows.Place(problem.sheet(), problem.row()), List.of()));
  }
}
