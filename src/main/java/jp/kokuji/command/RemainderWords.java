package jp.kokuji.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.audit.Basis;
import jp.kokuji.audit.Cause;
import jp.kokuji.audit.Remainder;
import jp.kokuji.submission.Characters;

/** Says of a total what it prints beyond its parts, and what most likely became of these. */
final class RemainderWords {
  private static final int MOST = 30;

  private RemainderWords() {}

  static String of(Remainder remainder) {
    ShownNumber total = ShownNumber.of(remainder.total());
    boolean rows = remainder.basis() == Basis.ROW_TOTAL;
    return Words.of(
        "audit.remainder",
        total.place(),
        rows ? 0 : 1,
        remainder.rests().stream()
            .filter(rest -> rest.amount().signum() != 0)
            .limit(MOST)
            .map(RemainderWords::rest)
            .collect(Collectors.joining(Words.of("audit.and"))),
        cause(remainder.cause(), rows ? 0 : 1));
  }

  private static String rest(Remainder.Rest rest) {
    String sign = rest.amount().signum() > 0 ? "+" : "";
    return Words.of(
        "audit.rest", Characters.visible(rest.line()), sign + rest.amount().toPlainString());
  }

  private static String cause(Cause cause, int columns) {
    return switch (cause) {
      case Cause.Lost lost -> Words.of("audit.lost", columns, values(lost.values()));
      case Cause.Doubled twice ->
          Words.of(
              "audit.doubled", columns, Characters.visible(twice.item()), twice.place().address());
      case Cause.Shifted moved ->
          Words.of(
              "audit.shifted", columns, Characters.visible(moved.item()), moved.place().address());
      case Cause.Unclear() -> Words.of("audit.unclear", columns);
    };
  }

  private static String values(List<BigDecimal> values) {
    return values.stream()
        .limit(MOST)
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(Words.of("audit.and")));
  }
}
