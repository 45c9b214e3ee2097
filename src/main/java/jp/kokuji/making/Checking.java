package jp.kokuji.making;

import java.io.IOException;
import java.util.List;
import jp.kokuji.check.CheckResult;
import jp.kokuji.check.CheckResult.Outcome;
import jp.kokuji.check.CheckStore;
import jp.kokuji.check.Examination;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.release.CheckSummary;
import jp.kokuji.rulebook.CheckNote;
import org.springframework.stereotype.Component;

/** The step {@code check}: examines the stored figures, and decides whether they are released. */
@Component
class Checking {
  private final FigureStore figures;
  private final Examination examination;
  private final CheckStore store;
  private final Obstacles obstacles;

  Checking(FigureStore figures, Examination examination, CheckStore store, Obstacles obstacles) {
    this.figures = figures;
    this.examination = examination;
    this.store = store;
    this.obstacles = obstacles;
  }

  /** Stores the results in the caller's transaction. */
  void examine(ReportJob.Making making) {
    String report = making.definition().id();
    List<CheckResult> results =
        examination.examine(
            making.rulebook(),
            making.definition(),
            making.year(),
            figures.load(report, making.year(), making.revision()));
    store.store(report, making.year(), making.revision(), results);
  }

  /** What follows from the stored results and from what the year's submissions leave open. */
  Verdict verdict(ReportJob.Making making) throws IOException {
    List<CheckResult> results =
        store.load(making.definition().id(), making.year(), making.revision());
    List<Obstacle> open =
        making.intent().finished()
            ? obstacles.of(making.rulebook(), making.definition(), making.year(), results)
            : List.of();
    boolean released = open.isEmpty() || making.intent().override() != null;
    return new Verdict(results, open, released, stale(making, results));
  }

  /** Where nothing could be compared, a note is not stale. */
  private static List<CheckNote> stale(ReportJob.Making making, List<CheckResult> results) {
    return making.rulebook().checks().notes(making.year()).stream()
        .filter(
            note ->
                results.stream()
                    .anyMatch(
                        r -> r.check().equals(note.check()) && r.outcome() != Outcome.SKIPPED))
        .filter(note -> results.stream().noneMatch(result -> explains(note, result)))
        .toList();
  }

  private static boolean explains(CheckNote note, CheckResult result) {
    return result.failed()
        && result.check().equals(note.check())
        && result.place().equals(note.place());
  }

  /** As the manifest keeps it. */
  static CheckSummary summary(ReportJob.Making making, Verdict verdict) {
    return CheckSummary.of(
        verdict.results(),
        failure ->
            making.rulebook().checks().findNote(making.year(), failure.check(), failure.place()));
  }
}
