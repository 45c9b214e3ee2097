package jp.kokuji.check;

import java.util.List;
import jp.kokuji.rulebook.CheckDefinition.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What became of a check: one result for each place where it fails, or one that says that it holds.
 *
 * @param check the check's id
 * @param place as in a note; empty where the check has but one
 * @param left what stands on the left; null where several places were compared and all hold
 * @param right what stands on the right; null likewise
 * @param compared how many places were compared
 * @param sentence for people, with both sides filled in
 * @param figures each as {@code explain} takes it: {@code R3 "REPORT:…"}
 * @param source where the record stands that fails; empty where figures do
 */
public record CheckResult(
    String check,
    Severity severity,
    Outcome outcome,
    String place,
    @Nullable Long left,
    @Nullable Long right,
    long compared,
    String sentence,
    List<String> figures,
    String source) {

  /** Whether the check holds. */
  public enum Outcome {
    HELD,
    FAILED,
    /** There was nothing to compare, such as no year before. */
    SKIPPED
  }

  public boolean failed() {
    return outcome == Outcome.FAILED;
  }

  /** Whether the report is not right because of it. */
  public boolean wrong() {
    return failed() && severity == Severity.ERROR;
  }
}
