package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the row or column of a table, or the group of rows, with which most numbers of a sentence
 * agree: it is what the sentence speaks of.
 */
final class ToldLines {
  /** So many numbers that are not nought, of one line and no other, agree by no chance. */
  private static final int ENOUGH = 3;

  /**
   * What a line has by name.
   *
   * @param group whether several numbers of a name are added up; else, as where two tables have one
   *     title, any of them may be meant
   */
  private record Line(boolean group, Map<String, List<Quantity>> numbers) {}

  private final List<Line> lines;

  /** The lines that have a name with that beginning. */
  private final Map<String, Set<Integer>> begin = new HashMap<>();

  ToldLines(List<Quantity> figures) {
    Map<String, Line> named = new LinkedHashMap<>();
    for (Quantity figure : figures) {
      String table = figure.place().sheet() + "|" + figure.table() + "|";
      String column = last(figure.column());
      String row = last(figure.row());
      take(named, "row|" + table + figure.row(), column, figure, false);
      take(named, "column|" + table + figure.column(), row, figure, false);
      int group = figure.row().lastIndexOf('/');
      if (group > 0 && !Role.of(row).total()) {
        take(named, "group|" + table + figure.row().substring(0, group), column, figure, true);
      }
    }
    lines = List.copyOf(named.values());
    for (int i = 0; i < lines.size(); i++) {
      for (String name : lines.get(i).numbers.keySet()) {
        begin.computeIfAbsent(beginning(name), b -> new HashSet<>()).add(i);
      }
    }
  }

  private static void take(
      Map<String, Line> lines, String line, String name, Quantity figure, boolean group) {
    lines
        .computeIfAbsent(line, l -> new Line(group, new LinkedHashMap<>()))
        .numbers
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add(figure);
  }

  private static String beginning(String name) {
    return name.substring(0, Math.min(2, name.length()));
  }

  /** The lines that may know enough of the names. */
  private Stream<Line> knowing(Set<String> names) {
    Map<Integer, Integer> known = new TreeMap<>();
    for (String name : names) {
      begin.getOrDefault(beginning(name), Set.of()).forEach(i -> known.merge(i, 1, Integer::sum));
    }
    return known.entrySet().stream()
        .filter(line -> line.getValue() >= ENOUGH)
        .map(line -> lines.get(line.getKey()));
  }

  static String last(String path) {
    return Role.bare(path.substring(path.lastIndexOf('/') + 1));
  }

  List<Relation> of(Told told) {
    Map<String, Mention> mentions = told.named();
    if (mentions.size() < ENOUGH) {
      return List.of();
    }
    return knowing(mentions.keySet())
        .map(line -> against(mentions, line))
        .filter(held -> hits(held) >= ENOUGH && 2 * hits(held) > held.size())
        .max(Comparator.comparingLong(ToldLines::hits).thenComparing(held -> -held.size()))
        .orElse(List.of());
  }

  private static long hits(List<Relation> held) {
    return held.stream().filter(r -> r.tells() && r.holds()).count();
  }

  private static List<Relation> against(Map<String, Mention> mentions, Line line) {
    List<Relation> held = new ArrayList<>();
    mentions.forEach(
        (name, mention) ->
            find(name, line.numbers)
                .map(figures -> line.group ? figures : List.of(meant(mention, figures)))
                .map(
                    figures ->
                        Relation.computed(
                            Basis.SENTENCE, mention.number(), figures, Relation.sum(figures)))
                .ifPresent(held::add));
    return held;
  }

  /** The one that agrees, or else the first. */
  private static Quantity meant(Mention mention, List<Quantity> figures) {
    return figures.stream()
        .filter(figure -> figure.number().compareTo(mention.number().number()) == 0)
        .findFirst()
        .orElseGet(figures::getFirst);
  }

  /** The same name, or the one that begins with it. */
  private static Optional<List<Quantity>> find(String name, Map<String, List<Quantity>> line) {
    List<Quantity> same = line.get(name);
    if (same != null) {
      return Optional.of(same);
    }
    List<List<Quantity>> longer =
        line.entrySet().stream()
            .filter(label -> name.length() > 2 && label.getKey().startsWith(name))
            .map(Map.Entry::getValue)
            .toList();
    return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
  }
}
