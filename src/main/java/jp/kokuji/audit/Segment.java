package jp.kokuji.audit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.submission.Line;

/** Labels and the numbers to their right, as a grid of rows. */
record Segment(Columns columns, List<Line> rows, Grid grid) {
  private List<Quantity> quantities() {
    return IntStream.range(0, grid.items().size())
        .boxed()
        .flatMap(
            row ->
                IntStream.range(0, grid.lines().size())
                    .boxed()
                    .flatMap(column -> grid.find(row, column).stream()))
        .toList();
  }

  Findings findings() {
    Grid across = grid.across();
    List<Sum> sums = Stream.concat(Totals.of(grid).stream(), Totals.of(across).stream()).toList();
    Stream<Relation> others =
        Stream.of(grid, across)
            .flatMap(
                each ->
                    Stream.of(
                            Portions.of(each),
                            Flows.of(each),
                            Changes.of(each),
                            Running.of(each),
                            Rates.of(each))
                        .flatMap(List::stream));
    Stream<Relation> twice = Repeated.of(grid).stream();
    Stream<Relation> added = sums.stream().flatMap(sum -> sum.relations().values().stream());
    return new Findings(
        quantities(),
        Stream.of(added, others, twice).flatMap(all -> all).toList(),
        Remainders.of(sums),
        List.of());
  }
}
