package jp.kokuji.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Groups of columns or rows that are named a total of the groups beside them, item by item. */
final class TotalGroups {
  private TotalGroups() {}

  /**
   * The items of the same name in the groups that make the group of an item; nothing where it
   * stands in no total, or where the groups are not alike.
   */
  static List<Integer> peers(List<Item> items, int item) {
    List<String> path = items.get(item).path();
    if (path.size() != 2 || !Role.of(path.getFirst()).total()) {
      return List.of();
    }
    List<Integer> peers =
        IntStream.range(0, items.size())
            .filter(i -> items.get(i).path().size() == 2 && part(items.get(i).path().getFirst()))
            .filter(i -> items.get(i).name().equals(path.getLast()))
            .boxed()
            .toList();
    Set<String> own = names(items, path.getFirst());
    boolean alike =
        peers.size() > 1
            && own.size() > 1
            && peers.stream()
                .allMatch(i -> names(items, items.get(i).path().getFirst()).equals(own));
    return alike ? peers : List.of();
  }

  private static boolean part(String group) {
    return Role.of(group) == Role.PART;
  }

  private static Set<String> names(List<Item> items, String group) {
    Set<String> names = new HashSet<>();
    items.stream()
        .filter(item -> item.path().size() == 2 && item.path().getFirst().equals(group))
        .forEach(item -> names.add(item.name()));
    return names;
  }
}
