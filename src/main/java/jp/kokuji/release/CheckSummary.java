package jp.kokuji.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import jp.kokuji.check.CheckResult;
import jp.kokuji.check.CheckResult.Outcome;
import jp.kokuji.rulebook.CheckNote;
import org.jspecify.annotations.Nullable;

/**
 * What a release was checked for, as its manifest says.
 *
 * @param held how many checks hold
 * @param failed how many fail, at one place or more
 * @param skipped how many had nothing to compare
 * @param failures every place where a check fails
 */
public record CheckSummary(long held, long failed, long skipped, List<Failure> failures) {

  /** A place where a check fails, and the note that says why it may. */
  @JsonInclude(Include.NON_NULL)
  public record Failure(
      String check,
      String severity,
      String place,
      @Nullable Long left,
      @Nullable Long right,
      String says,
      @Nullable String note,
      @Nullable String decided) {}

  /**
   * The summary of all results.
   *
   * @param notes finds the note on a place that fails
   */
  public static CheckSummary of(
      List<CheckResult> results, Function<CheckResult, Optional<CheckNote>> notes) {
    return new CheckSummary(
        count(results, Outcome.HELD),
        count(results, Outcome.FAILED),
        count(results, Outcome.SKIPPED),
        results.stream()
            .filter(CheckResult::failed)
            .map(failure -> failure(failure, notes.apply(failure)))
            .toList());
  }

  private static long count(List<CheckResult> results, Outcome outcome) {
    return results.stream()
        .filter(result -> result.outcome() == outcome)
        .map(CheckResult::check)
        .distinct()
        .count();
  }

  private static Failure failure(CheckResult result, Optional<CheckNote> note) {
    return new Failure(
        result.check(),
        result.severity().name().toLowerCase(Locale.ROOT),
        result.place(),
        result.left(),
        result.right(),
        result.sentence(),
        note.map(CheckNote::text).orElse(null),
        note.map(CheckNote::decided).orElse(null));
  }
}
