package jp.kokuji.console;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureChange;
import org.jspecify.annotations.Nullable;

/**
 * A figure of two years, as it is printed.
 *
 * @param difference of the two, where a missing figure is 0
 */
record ShownChange(String figure, String before, String after, BigDecimal difference) {
  /** The largest difference first. */
  static List<ShownChange> sorted(List<FigureChange> changes) {
    return changes.stream()
        .map(ShownChange::of)
        .sorted(Comparator.comparing(each -> each.difference().abs(), Comparator.reverseOrder()))
        .toList();
  }

  /** With its sign. */
  public String printedDifference() {
    return (difference.signum() > 0 ? "+" : "") + Figure.printed(difference);
  }

  /** {@code new}, {@code gone} or {@code changed}. */
  public String sort() {
    return before.equals(NONE) ? "new" : after.equals(NONE) ? "gone" : "changed";
  }

  static ShownChange of(FigureChange change) {
    return new ShownChange(
        change.figure(),
        printed(change.before()),
        printed(change.after()),
        number(change.after()).subtract(number(change.before())));
  }

  private static final String NONE = "-";

  private static String printed(@Nullable BigDecimal amount) {
    return amount == null ? NONE : Figure.printed(amount);
  }

  private static BigDecimal number(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
