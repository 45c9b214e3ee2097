package jp.kokuji.rulebook.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kokuji.rulebook.TableDefinition;

/** Puts the rows with the most records first, and what is left of them into one row. */
record Ranking(TableDefinition.Rows rows, Optional<Map<String, Long>> sizes) {

  /** The rows in their order; where the sizes are not known, all that there may be. */
  List<Category> of(List<Category> members) {
    if (!rows.isRanked()) {
      return members;
    }
    // a ledger may write the very word that the report has for what is left
    Map<Boolean, List<Category>> left =
        members.stream().collect(Collectors.partitioningBy(m -> m.label().equals(rows.rest())));
    List<Category> sorted = new ArrayList<>(left.getOrDefault(false, List.of()));
    sorted.sort(Comparator.comparing(this::size).reversed());
    int shown = sizes.isEmpty() ? sorted.size() : shown(sorted);
    List<Category> some = new ArrayList<>(sorted.subList(0, shown));
    List<Category> others = new ArrayList<>(left.getOrDefault(true, List.of()));
    others.addAll(sizes.isEmpty() ? sorted : sorted.subList(shown, sorted.size()));
    if (rows.rest() != null && !others.isEmpty()) {
      some.add(rest(rows.rest(), others));
    }
    return some;
  }

  private long size(Category member) {
    return sizes.map(known -> known.getOrDefault(value(member), 0L)).orElse(0L);
  }

  /** None of those that are as large as the last one has a privilege; what is nothing is small. */
  private int shown(List<Category> sorted) {
    if (rows.largest() == null || sorted.size() <= rows.largest()) {
      return sorted.size();
    }
    long last = size(sorted.get(rows.largest() - 1));
    return (int) sorted.stream().filter(m -> size(m) >= Math.max(last, 1)).count();
  }

  private static Category rest(String label, List<Category> others) {
    String field = is(others.getFirst()).field();
    List<String> values = others.stream().map(Ranking::value).toList();
    return Category.of(label, new Membership.Is(field, values)).omittedWhereZero();
  }

  private static String value(Category member) {
    return is(member).values().getFirst();
  }

  private static Membership.Is is(Category member) {
    return (Membership.Is) member.memberships().getFirst();
  }
}
