package jp.kokuji.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.submission.Line;

/** Years that head columns as plain numbers. */
final class Years {
  private static final Pattern YEAR = Pattern.compile("(?:18[6-9]|19\\d|20\\d|210)\\d");

  private static final Pattern NAMED =
      Pattern.compile("(?:(平成|令和|昭和|[HRS])(\\d{1,2}|元)|((?:19|20)\\d\\d))(?:年度?)?(?!\\d)");
  private static final Map<String, Integer> BEFORE_ERA =
      Map.of("令和", 2018, "R", 2018, "平成", 1988, "H", 1988, "昭和", 1925, "S", 1925);

  private Years() {}

  /** The last year that words name, by the western count. */
  static Optional<Integer> last(String words) {
    return named(words).reduce((one, other) -> other);
  }

  /** Whether two texts may speak of one year: where both name any. */
  static boolean meet(String one, String other) {
    List<Integer> years = named(one).toList();
    List<Integer> others = named(other).toList();
    return years.isEmpty() || others.isEmpty() || !Collections.disjoint(years, others);
  }

  private static Stream<Integer> named(String words) {
    return NAMED.matcher(Normal.key(words)).results().map(Years::western);
  }

  private static int western(MatchResult found) {
    return found.group(3) != null
        ? Integer.parseInt(found.group(3))
        : BEFORE_ERA.getOrDefault(found.group(1), 0)
            + (found.group(2).equals("元") ? 1 : Integer.parseInt(found.group(2)));
  }

  /** The words but for the years in them. */
  static String without(String words) {
    return NAMED.matcher(Normal.key(words)).replaceAll("");
  }

  /** Whether all numbers of a row are years, one after the other. */
  static boolean head(Line line) {
    List<Integer> years =
        line.cells().stream()
            .filter(cell -> WrittenNumber.of(cell).numeric())
            .map(Years::of)
            .toList();
    return years.size() > 1
        && IntStream.range(0, years.size())
            .allMatch(i -> years.get(i) > 0 && years.get(i) == years.getFirst() + i);
  }

  private static int of(String cell) {
    String plain = cell.strip();
    return YEAR.matcher(plain).matches() ? Integer.parseInt(plain) : 0;
  }
}
