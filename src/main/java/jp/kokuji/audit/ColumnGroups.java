package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Columns or rows under a common heading that break down the count beside them. */
final class ColumnGroups {
  private static final Pattern BREAKDOWN =
      Pattern.compile(".*(内訳|状況|結果|区分|方法|の別|別|処理|決定).*", Pattern.DOTALL);

  /** Only this says that its parts add up; a request may have several outcomes. */
  private static final Pattern PARTS = Pattern.compile(".*(内訳|内わけ|うちわけ).*", Pattern.DOTALL);

  private static final Pattern COUNT =
      Pattern.compile(".*(件数|人数|者数|人口|世帯数|回数|総額|件|総数)(\\(.*\\))?|(?i:total.*)");

  private ColumnGroups() {}

  /** Whether a heading says that what stands below it adds up. */
  static boolean breaksDown(String heading) {
    return PARTS.matcher(heading).matches();
  }

  /** How surely the heading over a group of columns says that they add up. */
  static Strength strength(Item first) {
    boolean parts = first.path().stream().anyMatch(ColumnGroups::breaksDown);
    return parts ? Strength.NAMED : Strength.NESTED;
  }

  /** Whether a column of that name may be the sum of others. */
  static boolean counts(String name) {
    return COUNT.matcher(name).matches();
  }

  /** The groups that break down a column: those next to it, one after the other. */
  static List<List<Integer>> beside(List<Item> columns, int count) {
    List<List<Integer>> groups = new ArrayList<>();
    Item item = columns.get(count);
    if (item.path().size() != 1 || !counts(Role.bare(item.name()))) {
      return groups;
    }
    for (int from = behind(columns, count); from < columns.size(); ) {
      List<Integer> group = group(columns, from);
      if (group.size() < 2) {
        break;
      }
      groups.add(group.stream().filter(i -> columns.get(i).role() == Role.PART).toList());
      from = group.getLast() + 1;
    }
    return groups;
  }

  /** What is singled out of the count may stand between it and its breakdown. */
  private static int behind(List<Item> columns, int count) {
    return IntStream.range(count + 1, columns.size())
        .filter(i -> columns.get(i).role() != Role.PORTION)
        .findFirst()
        .orElse(columns.size());
  }

  /** The neighbours from a column on whose outermost heading is the same breakdown. */
  private static List<Integer> group(List<Item> columns, int from) {
    Item first = columns.get(from);
    if (first.path().size() < 2 || !BREAKDOWN.matcher(first.path().getFirst()).matches()) {
      return List.of();
    }
    String heading = first.path().getFirst();
    int to =
        IntStream.range(from, columns.size())
            .filter(i -> !columns.get(i).path().getFirst().equals(heading))
            .findFirst()
            .orElse(columns.size());
    return IntStream.range(from, to).boxed().toList();
  }
}
