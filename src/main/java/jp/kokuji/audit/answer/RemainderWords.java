package jp.kokuji.audit.answer;

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
    return AuditWords.of(
        "audit.remainder",
        total.place(),
        rows ? 0 : 1,
        remainder.rests().stream()
            .filter(rest -> rest.amount().signum() != 0)
            .limit(MOST)
            .map(RemainderWords::rest)
            .collect(Collectors.joining(AuditWords.of("audit.and"))),
        cause(remainder.cause(), rows ? 0 : 1));
  }

  private static String rest(Remainder.Rest rest) {
    String sign = rest.amount().signum() > 0 ? "+" : "";
    return AuditWords.of(
        "audit.rest", Characters.visible(rest.line()), sign + rest.amount().toPlainString());
  }

  private static String cause(Cause cause, int columns) {
    return switch (cause) {
      case Cause.Lost lost -> AuditWords.of("audit.lost", columns, values(lost.values()));
      case Cause.Doubled twice ->
          AuditWords.of(
              "audit.doubled", columns, Characters.visible(twice.item()), twice.place().address());
      case Cause.Shifted moved ->
          AuditWords.of(
              "audit.shifted", columns, Characters.visible(moved.item()), moved.place().address());
      case Cause.Unclear() -> AuditWords.of("audit.unclear", columns);
    };
  }

  private static String values(List<BigDecimal> values) {
    return values.stream()
        .limit(MOST)
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(AuditWords.of("audit.and")));
  }
}
