package jp.kokuji.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.audit.RateFormula.Over;

/**
 * Infers of which numbers a column or row of rates is made, and how it was rounded, from all its
 * lines; then holds each line against that.
 */
final class Rates {
  /** More items make too many formulas, one of which would fit anything. */
  private static final int MOST = 16;

  private static final Pattern PRINTED = Pattern.compile("([-△▲])?(\\d+(?:\\.\\d+)?)\\s*%?");
  private static final Pattern GROWTH = Pattern.compile("増|伸|前年");
  private static final List<RoundingMode> MODES =
      List.of(RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP);

  private final Grid grid;
  private final int item;

  /** A formula and what comes out of it. */
  private record Held(RateFormula formula, List<Relation> relations) {}

  private Rates(Grid grid, int item) {
    this.grid = grid;
    this.item = item;
  }

  static List<Relation> of(Grid grid) {
    if (grid.declared() || grid.items().size() > MOST) {
      return List.of();
    }
    return IntStream.range(0, grid.items().size())
        .filter(item -> grid.items().get(item).role() == Role.RATE)
        .mapToObj(item -> new Rates(grid, item).relations())
        .flatMap(List::stream)
        .toList();
  }

  private List<Relation> relations() {
    if (printed().filter(rate -> rate.number().signum() != 0).count() == 0) {
      return List.of();
    }
    return formulas()
        .map(formula -> new Held(formula, held(formula)))
        .filter(held -> !held.relations.isEmpty())
        .max(Comparator.comparingLong(held -> hits(held.relations)))
        .filter(held -> convinces(held.relations))
        .map(held -> Stream.concat(held.relations.stream(), rounding(held).stream()).toList())
        .orElse(List.of());
  }

  /**
   * Whether only one line of several speaks against the usual rounding: then that line may be the
   * wrong one.
   */
  private List<Relation> rounding(Held held) {
    if (held.formula.mode() == RoundingMode.HALF_UP) {
      return List.of();
    }
    List<Relation> usual = held(held.formula.rounded(RoundingMode.HALF_UP));
    List<Relation> otherwise =
        usual.stream()
            .filter(relation -> !relation.holds())
            .map(r -> Relation.computed(Basis.ROUNDED, r.total(), r.parts(), r.computed()))
            .toList();
    return otherwise.size() == 1 && usual.size() > 1 ? otherwise : List.of();
  }

  private Stream<Quantity> printed() {
    return IntStream.range(0, grid.lines().size()).mapToObj(this::rate).flatMap(Optional::stream);
  }

  private static long hits(List<Relation> relations) {
    return relations.stream().filter(r -> telling(r) && r.holds()).count();
  }

  /** Nought and all come out of too many formulas. */
  private static boolean telling(Relation relation) {
    return relation.tells() && relation.total().number().compareTo(new BigDecimal(100)) != 0;
  }

  private boolean convinces(List<Relation> relations) {
    long hits = hits(relations);
    long misses = relations.stream().filter(relation -> !relation.holds()).count();
    boolean fine = relations.getFirst().total().number().scale() > 0;
    boolean named = fine && grid.items().get(item).name().matches(".*(開示|公開)率.*");
    return (hits >= 2 && hits > misses) || (hits == 1 && misses <= (named ? 1 : 0));
  }

  private Stream<RateFormula> formulas() {
    List<Integer> items =
        IntStream.range(0, grid.items().size())
            .filter(i -> grid.items().get(i).role() != Role.RATE)
            .boxed()
            .toList();
    List<List<Integer>> dividends = new ArrayList<>();
    items.forEach(i -> dividends.add(List.of(i)));
    for (int i = 0; i + 1 < items.size(); i++) {
      dividends.add(List.of(items.get(i), items.get(i + 1)));
    }
    Stream<RateFormula> rates =
        Stream.of(new BigDecimal(100), BigDecimal.ONE)
            .flatMap(
                factor ->
                    dividends.stream()
                        .flatMap(
                            dividend ->
                                MODES.stream()
                                    .flatMap(mode -> formulas(dividend, items, factor, mode))));
    return GROWTH.matcher(grid.items().get(item).name()).find()
        ? rates.flatMap(rate -> Stream.of(rate, rate.grown()))
        : rates;
  }

  private static Stream<RateFormula> formulas(
      List<Integer> dividend, List<Integer> items, BigDecimal factor, RoundingMode mode) {
    Stream<RateFormula> across =
        items.stream()
            .filter(divisor -> !dividend.contains(divisor))
            .map(divisor -> formula(dividend, divisor, Over.SAME, factor, mode));
    return dividend.size() > 1
        ? across
        : Stream.concat(
            across,
            Stream.of(Over.TOTAL, Over.BEFORE)
                .map(over -> formula(dividend, dividend.getFirst(), over, factor, mode)));
  }

  private static RateFormula formula(
      List<Integer> dividend, int divisor, Over over, BigDecimal factor, RoundingMode mode) {
    return new RateFormula(dividend, divisor, over, false, factor, mode);
  }

  /** The line of the divisor; -1 where there is none. */
  private int line(RateFormula formula, int line) {
    return switch (formula.over()) {
      case SAME -> line;
      case BEFORE -> grid.lines().get(line).role().total() ? -1 : line - 1;
      case TOTAL -> whole();
    };
  }

  /** The line of the grand total. */
  private int whole() {
    return IntStream.range(0, grid.lines().size())
        .filter(line -> grid.lines().get(line).role().total())
        .boxed()
        .max(Comparator.comparingInt(line -> grid.lines().get(line).role().rank()))
        .orElse(-1);
  }

  private List<Relation> held(RateFormula formula) {
    return IntStream.range(0, grid.lines().size())
        .mapToObj(line -> relation(formula, line))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Relation> relation(RateFormula formula, int line) {
    Optional<Quantity> rate = rate(line);
    List<Quantity> parts =
        formula.dividend().stream()
            .flatMap(i -> grid.find(i, line).filter(Quantity::known).stream())
            .toList();
    int over = line(formula, line);
    Optional<Quantity> divisor =
        over < 0
            ? Optional.empty()
            : grid.find(formula.divisor(), over).filter(q -> q.number().signum() > 0);
    if (rate.isEmpty() || divisor.isEmpty() || parts.size() < formula.dividend().size()) {
      return Optional.empty();
    }
    BigDecimal sum = Relation.sum(parts);
    BigDecimal computed = formula.of(sum, divisor.get().number(), rate.get().number().scale());
    return Optional.of(
        Relation.computed(
            Basis.RATE,
            rate.get(),
            Stream.concat(parts.stream(), divisor.stream()).toList(),
            computed));
  }

  /** The rate of a line; a cell that says % keeps it from the sums. */
  private Optional<Quantity> rate(int line) {
    return grid.find(item, line)
        .flatMap(
            cell -> {
              Matcher printed =
                  PRINTED.matcher(Normalizer.normalize(cell.written(), Normalizer.Form.NFKC));
              return printed.matches()
                  ? Optional.of(cell.worth(signed(printed)))
                  : Optional.empty();
            });
  }

  private static BigDecimal signed(Matcher printed) {
    BigDecimal number = new BigDecimal(printed.group(2));
    return printed.group(1) == null ? number : number.negate();
  }
}
