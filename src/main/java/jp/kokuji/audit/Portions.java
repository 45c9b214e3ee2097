package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Bounds what is singled out (うち) by the whole that stands before it. */
final class Portions {
  private Portions() {}

  static List<Relation> of(Grid grid) {
    List<Relation> all = new ArrayList<>();
    for (int item = 1; item < grid.items().size(); item++) {
      if (grid.items().get(item).role() == Role.PORTION) {
        List<Relation> relations = of(grid, item);
        long failing = relations.stream().filter(relation -> !relation.holds()).count();
        Item whole = grid.items().get(Math.max(0, whole(grid, item)));
        int deeper = grid.items().get(item).path().size() - whole.path().size();
        // mostly larger than what stands before it: not its whole, unless that is indented less
        if (failing <= relations.size() / 2 || deeper > 0) {
          all.addAll(relations);
        }
      }
    }
    return all;
  }

  private static int whole(Grid grid, int portion) {
    return IntStream.iterate(portion - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> grid.items().get(i).role() != Role.PORTION)
        .findFirst()
        .orElse(-1);
  }

  private static List<Relation> of(Grid grid, int portion) {
    int whole = whole(grid, portion);
    if (whole < 0 || !additive(grid.items().get(whole).role())) {
      return List.of();
    }
    return IntStream.range(0, grid.lines().size())
        .filter(line -> additive(grid.lines().get(line).role()))
        .mapToObj(line -> relation(grid, whole, portion, line))
        .flatMap(List::stream)
        .toList();
  }

  private static boolean additive(Role role) {
    return role == Role.PART || role.total();
  }

  private static List<Relation> relation(Grid grid, int whole, int portion, int line) {
    return grid.find(whole, line).filter(of -> of.known() && !of.blank()).stream()
        .flatMap(
            of ->
                grid.find(portion, line).filter(p -> p.known() && !p.blank()).stream()
                    .map(part -> new Relation(Basis.PORTION, of, List.of(part), false)))
        .toList();
  }
}
