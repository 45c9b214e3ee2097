package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Numbers that count what the items after them break down, before a total of these: 請求, 開示, 不開示, 計.
 * The total is then that of the parts, or of such numbers.
 */
final class Heads {
  private Heads() {}

  /** The items without such numbers, and without what breaks these down; nothing without any. */
  static List<List<Item>> apart(List<Item> items) {
    Set<Integer> heads = new HashSet<>();
    Set<Integer> parts = new HashSet<>();
    for (int item = 0; item + 2 < items.size(); item++) {
      if (head(items.get(item)) && part(items.get(item + 1)) && part(items.get(item + 2))) {
        heads.add(item);
        IntStream.range(item + 1, items.size())
            .takeWhile(i -> part(items.get(i)))
            .forEach(parts::add);
      }
    }
    return switch (heads.size()) {
      case 0 -> List.of();
      case 1 -> List.of(without(items, heads));
      default -> List.of(without(items, heads), without(items, parts));
    };
  }

  private static boolean head(Item item) {
    String name = Role.bare(item.name());
    return item.role() == Role.PART && (ColumnGroups.counts(name) || Outcomes.counts(name));
  }

  private static boolean part(Item item) {
    return item.role() == Role.PART && !head(item);
  }

  private static List<Item> without(List<Item> items, Set<Integer> aside) {
    List<Item> left = new ArrayList<>(items);
    aside.forEach(i -> left.set(i, new Item(items.get(i).path(), Role.ASIDE)));
    return left;
  }
}
