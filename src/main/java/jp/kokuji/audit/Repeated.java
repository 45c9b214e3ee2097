package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds a row that stands there twice, one below the other, with the same name and numbers. */
final class Repeated {
  private Repeated() {}

  static List<Relation> of(Grid grid) {
    List<Relation> all = new ArrayList<>();
    for (int item = 1; item < grid.items().size(); item++) {
      Item own = grid.items().get(item);
      List<Quantity> numbers = numbers(grid, item);
      List<Quantity> before = numbers(grid, item - 1);
      boolean same =
          !own.label().isEmpty()
              && own.path().equals(grid.items().get(item - 1).path())
              && numbers.size() > 1
              && values(numbers).equals(values(before));
      if (same) {
        all.add(
            Relation.computed(
                Basis.REPEATED,
                numbers.getFirst(),
                List.of(before.getFirst()),
                before.getFirst().number()));
      }
    }
    return all;
  }

  private static List<BigDecimal> values(List<Quantity> numbers) {
    return numbers.stream().map(Quantity::number).toList();
  }

  private static List<Quantity> numbers(Grid grid, int item) {
    return IntStream.range(0, grid.lines().size())
        .mapToObj(line -> grid.find(item, line))
        .flatMap(Optional::stream)
        .filter(number -> number.known() && number.number().signum() != 0)
        .toList();
  }
}
