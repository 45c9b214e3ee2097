package jp.kokuji.console;

import java.math.BigDecimal;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureChange;
import org.jspecify.annotations.Nullable;

/**
 * A figure of two years, as it is printed.
 *
 * @param size of the difference, where a missing figure is 0
 */
record ShownChange(String figure, String before, String after, double size) {
  static ShownChange of(FigureChange change) {
    return new ShownChange(
        change.figure(),
        printed(change.before()),
        printed(change.after()),
        Math.abs(number(change.after()) - number(change.before())));
  }

  private static String printed(@Nullable BigDecimal amount) {
    return amount == null ? "-" : Figure.printed(amount);
  }

  private static double number(@Nullable BigDecimal amount) {
    return amount == null ? 0 : amount.doubleValue();
  }
}
