package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares totals that several tables of a list give under the same name and unit. */
final class Elsewhere {
  /** Names that say what is counted; mere 件数 or 計 differ from table to table. */
  private static final Pattern OWN_NAME = Pattern.compile(".+(件数|人数|者数|回数|世帯数)");

  private static final Set<String> VAGUE = Set.of("総件数", "合計件数", "開催回数");

  private static final BigDecimal NEAR = new BigDecimal("0.1");

  private Elsewhere() {}

  static Stream<Relation> of(List<Quantity> figures) {
    Map<List<String>, Quantity> first = new LinkedHashMap<>();
    return figures.stream()
        .filter(figure -> figure.known() && !figure.blank() && comparable(figure))
        .flatMap(
            figure ->
                Optional.ofNullable(
                    first.putIfAbsent(List.of(figure.column(), figure.unit()), figure))
                    .filter(other -> !other.table().equals(figure.table()))
                    .filter(other -> near(figure.number(), other.number()))
                    .map(other -> new Relation(Basis.ELSEWHERE, figure, List.of(other), false))
                    .stream());
  }

  /** What is far off counts something else of the same name, such as the requests of one law. */
  static boolean near(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(one.max(other).multiply(NEAR)) <= 0
        || Digits.slip(one, other);
  }

  private static boolean comparable(Quantity figure) {
    return Role.of(figure.row()).rank() == Role.GRAND.rank()
        && OWN_NAME.matcher(figure.column()).matches()
        && !VAGUE.contains(figure.column());
  }
}
