package jp.kokuji.audit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.kokuji.submission.Line;

/** Years that head columns as plain numbers. */
final class Years {
  private static final Pattern YEAR = Pattern.compile("(?:18[6-9]|19\\d|20\\d|210)\\d");

  private Years() {}

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
