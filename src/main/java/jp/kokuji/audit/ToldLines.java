package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the row or column of a table, or the group of rows, with which most numbers of a sentence
 * agree: it is what the sentence speaks of.
 */
final class ToldLines {
  /** So many numbers that are not nought, of one line and no other, agree by no chance. */
  private static final int ENOUGH = 3;

  /** Two will do where the sentence also says which is the most, or what line it speaks of. */
  private static final int PAIR = 2;

  private static final BigDecimal LARGE = BigDecimal.TEN;

  private static final Pattern RANKED = Pattern.compile("最も多|最多|一番多|次いで|次に多|に次ぐ|続いて");

  private final List<ToldLine> lines;

  /** The lines that have a name with that beginning. */
  private final Map<String, Set<Integer>> begin = new HashMap<>();

  ToldLines(List<Quantity> figures) {
    Map<String, ToldLine> named = new LinkedHashMap<>();
    for (Quantity figure : figures) {
      String table = figure.place().sheet() + "|" + figure.table() + "|";
      String column = last(figure.column());
      String row = last(figure.row());
      line(named, "row|" + table, figure.row(), false, column).add(figure);
      line(named, "column|" + table, figure.column(), false, row).add(figure);
      int group = figure.row().lastIndexOf('/');
      if (group > 0 && !Role.of(row).total()) {
        line(named, "group|" + table, figure.row().substring(0, group), true, column).add(figure);
      }
    }
    lines = List.copyOf(named.values());
    for (int i = 0; i < lines.size(); i++) {
      for (String name : lines.get(i).numbers().keySet()) {
        begin.computeIfAbsent(beginning(name), b -> new HashSet<>()).add(i);
      }
    }
  }

  /** What a line has of a name. */
  private static List<Quantity> line(
      Map<String, ToldLine> lines, String table, String labels, boolean group, String name) {
    String path = table + labels;
    return lines
        .computeIfAbsent(path, l -> new ToldLine(path, last(labels), group, new LinkedHashMap<>()))
        .numbers()
        .computeIfAbsent(name, n -> new ArrayList<>());
  }

  private static String beginning(String name) {
    return name.substring(0, Math.min(2, name.length()));
  }

  /** The lines that may know so many of the names. */
  private Stream<ToldLine> knowing(Set<String> names, int enough) {
    Map<Integer, Integer> known = new TreeMap<>();
    for (String name : names) {
      begin.getOrDefault(beginning(name), Set.of()).forEach(i -> known.merge(i, 1, Integer::sum));
    }
    return known.entrySet().stream()
        .filter(line -> line.getValue() >= enough)
        .map(line -> lines.get(line.getKey()));
  }

  static String last(String path) {
    return Role.bare(path.substring(path.lastIndexOf('/') + 1));
  }

  List<Relation> of(Told told) {
    Map<String, Mention> mentions = told.named();
    return knowing(mentions.keySet(), ENOUGH)
        .map(line -> line.against(mentions))
        .filter(held -> hits(held) >= ENOUGH && 2 * hits(held) > held.size())
        .max(Comparator.comparingLong(ToldLines::hits).thenComparing(held -> -held.size()))
        .orElseGet(() -> pair(told, mentions));
  }

  private static long hits(List<Relation> held) {
    return held.stream().filter(r -> r.tells() && r.holds()).count();
  }

  /** Few numbers of one line, as the most and the next. */
  private List<Relation> pair(Told told, Map<String, Mention> mentions) {
    Map<String, Mention> plain = new LinkedHashMap<>(mentions);
    plain.values().removeIf(ToldCells::otherwise);
    boolean ranked = RANKED.matcher(told.text()).find();
    List<Pair> pairs =
        knowing(plain.keySet(), PAIR)
            .filter(line -> Years.meet(told.text(), line.path()))
            .map(line -> new Pair(line, line.against(plain), named(line, told)))
            .filter(pair -> pair.held.size() >= PAIR)
            .toList();
    BigDecimal largest =
        pairs.stream().map(pair -> pair.line.most()).reduce(BigDecimal.ZERO, BigDecimal::max);
    return pairs.stream()
        .filter(pair -> pair.agrees() || pair.contradicts(ranked ? largest : BigDecimal.ZERO))
        .max(
            Comparator.comparingLong((Pair pair) -> hits(pair.held))
                .thenComparing(pair -> -pair.held.size())
                .thenComparing(Pair::named))
        .map(Pair::held)
        .orElse(List.of());
  }

  /** Whether a sentence begins with the name of a line: 請求件数は、…. */
  private static boolean named(ToldLine line, Told told) {
    Mention first = told.mentions().getFirst();
    String before = told.text().substring(0, first.start());
    return line.name().length() > 1
        && Pattern.compile(
                "(?<![\\p{IsHan}\\p{IsKatakana}])"
                    + Pattern.quote(line.name())
                    + "の?(?:件数|数)?(?:では|は|の|に|が|を|、)")
            .matcher(before)
            .find()
        && !first.name().endsWith(line.name());
  }

  /**
   * A line that knows two of the numbers.
   *
   * @param named whether the sentence says its name
   */
  private record Pair(ToldLine line, List<Relation> held, boolean named) {
    boolean agrees() {
      return hits(held) == held.size();
    }

    /** What is ranked is counted in all, unless another line is named. */
    boolean contradicts(BigDecimal largest) {
      BigDecimal most = line.most();
      boolean first =
          most.compareTo(largest) == 0
              && held.stream().anyMatch(r -> r.computed().compareTo(most) == 0);
      boolean large =
          hits(held) >= PAIR
              || held.stream().anyMatch(r -> r.holds() && r.computed().compareTo(LARGE) >= 0);
      return 2 * hits(held) >= held.size() && (first || (named && large));
    }
  }
}
