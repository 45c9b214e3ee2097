package jp.kokuji.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.submission.Line;

/** Labels and the numbers to their right, as a grid of rows. */
record Segment(Columns columns, List<Line> rows, Grid grid) {
  List<Quantity> quantities() {
    return grid.cells().stream().flatMap(List::stream).filter(Objects::nonNull).toList();
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
