package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A number of requests or documents and, next to it, what became of them. */
final class Outcomes {
  private static final Pattern COUNT =
      Pattern.compile(".*(請求|申出|申請|受付|受理|対象|処理|決定|公文書|文書|申立|苦情|相談)[^率]*(件数|数|人数|公文書)?(\\(.*\\))?");

  /** A request may have several outcomes, a document has one. */
  private static final Pattern DOCUMENTS = Pattern.compile("(対象|決定)(の)?(公文書|文書|行政文書)(数|件数)?");

  private static final Pattern OUTCOME =
      Pattern.compile(
          ".*(公開|開示|不存在|存否|取下|取り下げ|却下|移送|処理中|審査中|調査中|その他|認容|棄却|承諾|応諾|拒否|該当なし|繰越|適用除外|訂正|利用停止).*");
  private static final Pattern OPEN = Pattern.compile("(全部)?(公開|開示)(決定)?");
  private static final Pattern PARTIAL = Pattern.compile(".*(部分|一部).*");
  private static final Pattern CLOSED = Pattern.compile(".*(非公開|不開示|非開示|全部不).*");
  private static final Pattern LEFT = Pattern.compile(".*(取下|取り下げ|却下|不存在|その他).*");

  /** Fewer rows cannot show a structure by themselves. */
  private static final int FEW = 3;

  private Outcomes() {}

  /** That the outcomes after a count, or the first ones of them, make it. */
  static Optional<Claim> claim(Grid grid, int item) {
    List<Integer> outcomes = after(grid, item);
    if (outcomes.size() < 2 || !counts(name(grid, item))) {
      return Optional.empty();
    }
    List<List<Integer>> readings = new ArrayList<>();
    for (int size = outcomes.size(); size >= 2; size--) {
      readings.add(outcomes.subList(0, size));
    }
    boolean sure =
        DOCUMENTS.matcher(name(grid, item)).matches()
            || titled(grid, item)
            || (telling(grid, item) < FEW
                && complete(grid, outcomes)
                && !totalled(grid, outcomes.getLast()));
    return Optional.of(new Claim(grid, item, readings, sure ? Strength.COMPLETE : Strength.NESTED));
  }

  /** Whether something of that name counts requests or what was decided of them. */
  static boolean counts(String name) {
    return COUNT.matcher(name).matches();
  }

  /** Whether the title of the table says that it is a breakdown. */
  private static boolean titled(Grid grid, int item) {
    return IntStream.range(0, grid.lines().size())
        .mapToObj(line -> grid.find(item, line))
        .flatMap(Optional::stream)
        .anyMatch(number -> ColumnGroups.breaksDown(number.table()));
  }

  /** Whether the outcomes have a total of their own, so that the requests may be fewer. */
  private static boolean totalled(Grid grid, int last) {
    return last + 1 < grid.items().size() && grid.items().get(last + 1).role().total();
  }

  private static List<Integer> after(Grid grid, int item) {
    return IntStream.range(item + 1, grid.items().size())
        .takeWhile(
            i ->
                grid.items().get(i).role() == Role.PORTION
                    || (grid.items().get(i).role() == Role.PART
                        && OUTCOME.matcher(name(grid, i)).matches()
                        && !name(grid, i).matches(".*(請求|申出).*件数.*")))
        .filter(i -> grid.items().get(i).role() == Role.PART)
        .boxed()
        .toList();
  }

  /** With all that can become of a request, a few lines are enough. */
  private static boolean complete(Grid grid, List<Integer> outcomes) {
    return List.of(OPEN, PARTIAL, CLOSED, LEFT).stream()
        .allMatch(kind -> outcomes.stream().anyMatch(i -> kind.matcher(name(grid, i)).matches()));
  }

  private static long telling(Grid grid, int item) {
    return IntStream.range(0, grid.lines().size())
        .filter(line -> grid.lines().get(line).role().adds())
        .filter(line -> grid.find(item, line).filter(q -> !q.blank()).isPresent())
        .count();
  }

  private static String name(Grid grid, int item) {
    return Role.bare(grid.items().get(item).name());
  }
}
