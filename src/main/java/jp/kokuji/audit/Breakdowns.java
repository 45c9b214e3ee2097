package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.submission.Line;

/** Numbers whose cell is merged down beside the rows that break them down. */
final class Breakdowns {
  private final Segment whole;
  private final Segment parts;

  private Breakdowns(Segment whole, Segment parts) {
    this.whole = whole;
    this.parts = parts;
  }

  static List<Relation> of(Segment whole, Segment parts) {
    Breakdowns breakdowns = new Breakdowns(whole, parts);
    List<Relation> all = new ArrayList<>();
    for (int column = 0; column < whole.grid().lines().size(); column++) {
      for (int inner = 0; inner < parts.grid().lines().size(); inner++) {
        if (breakdowns.together(column, inner)) {
          all.addAll(breakdowns.convincing(breakdowns.relations(column, inner)));
        }
      }
    }
    return all;
  }

  /** A lone pair of columns, or two of one name. */
  private boolean together(int column, int inner) {
    List<Item> outside = whole.grid().lines();
    List<Item> inside = parts.grid().lines();
    return (outside.size() == 1 && inside.size() == 1)
        || outside.get(column).name().equals(inside.get(inner).name());
  }

  private List<Relation> convincing(List<Relation> relations) {
    boolean named =
        parts.grid().lines().stream().anyMatch(line -> line.label().contains("内訳"))
            && relations.size() < 3;
    long holding = relations.stream().filter(Relation::holds).count();
    return named || 2 * holding > relations.size() ? relations : List.of();
  }

  private List<Relation> relations(int column, int inner) {
    List<Relation> relations = new ArrayList<>();
    for (int row = 0; row < whole.rows().size(); row++) {
      Quantity total = whole.grid().find(row, column).filter(q -> !q.blank()).orElse(null);
      if (total == null || !total.known() || whole.grid().items().get(row).role() != Role.PART) {
        continue;
      }
      List<Quantity> span = span(row, inner).toList();
      if (!span.isEmpty() && span.stream().allMatch(Quantity::known)) {
        relations.add(new Relation(Basis.BREAKDOWN, total, span, parts.grid().rounded()));
      }
    }
    return relations;
  }

  /** The numbers beside a row, down to where the next one is filled in. */
  private Stream<Quantity> span(int row, int inner) {
    int from = whole.rows().get(row).row();
    int to = row + 1 < whole.rows().size() ? whole.rows().get(row + 1).row() : Integer.MAX_VALUE;
    return IntStream.range(0, parts.rows().size())
        .filter(i -> within(parts.rows().get(i), from, to))
        .mapToObj(i -> parts.grid().find(i, inner))
        .flatMap(found -> found.stream().filter(quantity -> !quantity.blank()));
  }

  private static boolean within(Line line, int from, int to) {
    return line.row() >= from && line.row() < to;
  }
}
