package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Normal;

/** Compares a file with another that has the same tables: the report and its open data. */
final class Reprinted {
  /** Fewer numbers may agree by chance. */
  private static final int FEWEST = 8;

  /** Of so many numbers, one may differ; more do in the report of another year. */
  private static final int MOST = 8;

  private static final int BEGINNING = 20;
  private static final Pattern YEAR = Pattern.compile("(?:平成|令和)(?:\\d{1,2}|元)年度");

  private final List<Quantity> numbers;
  private final String year;

  /** By the whole path of the column, and by its last name. */
  private final List<Map<String, Quantity>> named;

  private Reprinted(AuditedFile.Read file) {
    numbers = file.figures().stream().filter(Reprinted::comparable).toList();
    year =
        file.sheets().stream()
            .flatMap(sheet -> sheet.lines().stream().limit(BEGINNING))
            .flatMap(line -> line.cells().stream())
            .map(cell -> YEAR.matcher(Normal.key(cell)))
            .filter(Matcher::find)
            .map(Matcher::group)
            .findFirst()
            .orElse("");
    // headings of several storeys may have become one name
    named = List.of(named(Quantity::column), named(n -> n.column().replaceFirst(".*/", "")));
  }

  private static boolean comparable(Quantity number) {
    return number.known()
        && number.number().signum() != 0
        && !number.row().isBlank()
        && !number.column().isBlank();
  }

  /** A warning for each number that differs where nearly all of the file is the same. */
  static List<Relation> of(List<AuditedFile.Read> files) {
    List<Reprinted> read = files.stream().map(Reprinted::new).toList();
    List<Relation> all = new ArrayList<>();
    for (int later = 1; later < read.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        all.addAll(read.get(later).against(read.get(earlier)));
      }
    }
    return all;
  }

  private List<Relation> against(Reprinted earlier) {
    boolean others = !year.isEmpty() && !earlier.year.isEmpty() && !year.equals(earlier.year);
    return others
        ? List.of()
        : Stream.of(0, 1)
            .flatMap(i -> differing(earlier.named.get(i), named.get(i)).stream())
            .distinct()
            .toList();
  }

  /** The numbers by their row and column, but for those that share these, or are of one year. */
  private Map<String, Quantity> named(Function<Quantity, String> column) {
    Map<String, Quantity> named = new LinkedHashMap<>();
    Set<String> twice = new HashSet<>();
    for (Quantity number : numbers) {
      String cell = Normal.key(number.row()) + "|" + Normal.key(column.apply(number));
      Quantity before = named.putIfAbsent(cell, number);
      if (YEAR.matcher(cell).find()
          || (before != null && before.number().compareTo(number.number()) != 0)) {
        twice.add(cell);
      }
    }
    named.keySet().removeAll(twice);
    return named;
  }

  private static List<Relation> differing(
      Map<String, Quantity> earlier, Map<String, Quantity> later) {
    List<Relation> differing = new ArrayList<>();
    int common = 0;
    int other = 0;
    for (Map.Entry<String, Quantity> cell : later.entrySet()) {
      Quantity before = earlier.get(cell.getKey());
      if (before != null) {
        common++;
        int differs = before.number().compareTo(cell.getValue().number());
        if (differs != 0) {
          other++;
        }
        if (differs != 0 && Elsewhere.near(before.number(), cell.getValue().number())) {
          differing.add(new Relation(Basis.ELSEWHERE, cell.getValue(), List.of(before), false));
        }
      }
    }
    return common >= FEWEST && other * MOST <= common ? differing : List.of();
  }
}
