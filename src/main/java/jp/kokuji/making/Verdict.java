package jp.kokuji.making;

import java.util.List;
import jp.kokuji.check.CheckResult;
import jp.kokuji.release.Overridden;
import jp.kokuji.rulebook.CheckNote;
import org.jspecify.annotations.Nullable;

/**
 * What came of the making of a report.
 *
 * @param results of its checks, in their order
 * @param open what stands between it and its being final; empty for a draft
 * @param released whether its files were written; otherwise those before stand as they were
 * @param stale notes on places where their check does not fail
 */
public record Verdict(
    List<CheckResult> results, List<Obstacle> open, boolean released, List<CheckNote> stale) {

  /** The places where checks fail. */
  public List<CheckResult> failures() {
    return results.stream().filter(CheckResult::failed).toList();
  }

  /** That something stood open and was overridden, for the manifest; null where nothing did. */
  @Nullable Overridden overridden(Intent intent) {
    return open.isEmpty() || intent.override() == null
        ? null
        : new Overridden(
            intent.override(), open.stream().map(Obstacle::shown).toList(), LeftOut.of(open));
  }
}
