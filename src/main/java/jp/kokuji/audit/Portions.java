package jp.kokuji.audit;

import java.util.List;
import java.util.stream.IntStream;

/** Bounds what is singled out (うち) by the whole that stands before it. */
final class Portions {
  private Portions() {}

  static List<Relation> of(Grid grid) {
    return IntStream.range(1, grid.items().size())
        .filter(item -> grid.items().get(item).role() == Role.PORTION)
        .mapToObj(item -> of(grid, grid.items().get(item), item, whole(grid, item)))
        .flatMap(List::stream)
        .toList();
  }

  private static int whole(Grid grid, int portion) {
    return IntStream.iterate(portion - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> grid.items().get(i).role() != Role.PORTION)
        .findFirst()
        .orElse(-1);
  }

  private static List<Relation> of(Grid grid, Item portion, int item, int whole) {
    if (whole < 0 || !additive(grid.items().get(whole).role())) {
      return List.of();
    }
    List<Relation> relations =
        IntStream.range(0, grid.lines().size())
            .filter(line -> additive(grid.lines().get(line).role()))
            .mapToObj(line -> relation(grid, whole, item, line))
            .flatMap(List::stream)
            .toList();
    long failing = relations.stream().filter(relation -> !relation.holds()).count();
    // mostly larger than what stands before it: not its whole, unless that is indented less
    boolean deeper = portion.path().size() > grid.items().get(whole).path().size();
    boolean alone = relations.size() == 1 && Role.bare(portion.name()).startsWith("うち");
    return failing <= relations.size() / 2 || deeper || alone ? relations : List.of();
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
