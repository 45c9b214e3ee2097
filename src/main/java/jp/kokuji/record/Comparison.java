package jp.kokuji.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import jp.kokuji.record.Difference.Change;
import jp.kokuji.record.Difference.Value;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** Compares a kind's records in two versions of a file, which come sorted, former ones first. */
final class Comparison {
  private final RecordKind kind;
  private final long former;
  private final Consumer<Difference> found;
  private final Deque<Version> unmatched = new ArrayDeque<>();
  private @Nullable Version group;

  /**
   * @param former the submission that is replaced
   */
  Comparison(RecordKind kind, long former, Consumer<Difference> found) {
    this.kind = kind;
    this.former = former;
    this.found = found;
  }

  void take(Version version) {
    if (group == null || !group.identifies(version, kind)) {
      end();
      group = version;
    }
    if (version.submission() == former) {
      unmatched.add(version);
    } else {
      match(version);
    }
  }

  private void match(Version version) {
    Version before = unmatched.poll();
    if (before == null) {
      found.accept(version.as(Change.ADDED, kind, List.of()));
      return;
    }
    List<Value> differing = version.differing(before, kind);
    if (!differing.isEmpty()) {
      found.accept(version.as(Change.CHANGED, kind, differing));
    }
  }

  /** What has no counterpart is gone. */
  void end() {
    while (!unmatched.isEmpty()) {
      found.accept(unmatched.remove().as(Change.GONE, kind, List.of()));
    }
  }
}
