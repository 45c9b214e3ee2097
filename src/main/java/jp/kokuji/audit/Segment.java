package jp.kokuji.audit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.submission.Line;

/** Labels and the numbers to their right, as a grid of rows. */
record Segment(Columns columns, List<Line> rows, Grid grid) {
  List<Quantity> quantities() {
    return IntStream.range(0, grid.items().size())
        .boxed()
        .flatMap(
            row ->
                IntStream.range(0, grid.lines().size())
                    .boxed()
                    .flatMap(column -> grid.find(row, column).stream()))
        .toList();
  }

  List<Relation> relations() {
    Stream<Relation> sums =
        Stream.concat(Totals.of(grid).stream(), Totals.of(grid.across()).stream())
            .flatMap(claim -> claim.relations().stream())
            .flatMap(List::stream);
    return Stream.of(sums, Portions.of(grid).stream(), Portions.of(grid.across()).stream())
        .flatMap(all -> all)
        .toList();
  }
}
