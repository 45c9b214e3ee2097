package jp.kokuji.figure;

import java.util.List;
import jp.kokuji.record.Condition;

/** A figure that a second count is asked for. */
final class AskedFigure {
  final List<Condition> predicate;

  /** The columns that are added up; none where records are counted. */
  final List<String> sum;

  long value;

  AskedFigure(List<Condition> predicate, List<String> sum) {
    this.predicate = predicate;
    this.sum = sum;
  }

  long count() {
    return value;
  }
}
