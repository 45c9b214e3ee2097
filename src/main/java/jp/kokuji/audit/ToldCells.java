package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the cell of a table whose row and column a sentence names before a number. */
final class ToldCells {
  /** What is said of another time, or not exactly. */
  private static final Pattern OTHERWISE = Pattern.compile("前年|昨年|前回|累計|平均|約|過去|目標|増|減|超|以上");

  /** Cells by how a name of theirs begins. */
  private final Map<String, List<NamedCell>> cells = new HashMap<>();

  ToldCells(List<Quantity> figures) {
    figures.stream()
        .filter(figure -> !figure.blank())
        .map(NamedCell::of)
        .filter(cell -> cell.name().length() > 1)
        .forEach(
            cell ->
                cells
                    .computeIfAbsent(cell.name().substring(0, 2), b -> new ArrayList<>())
                    .add(cell));
  }

  private List<NamedCell> named(String words) {
    Optional<Integer> year = Years.last(words);
    return IntStream.range(0, Math.max(0, words.length() - 1))
        .mapToObj(i -> words.substring(i, i + 2))
        .distinct()
        .flatMap(beginning -> cells.getOrDefault(beginning, List.of()).stream())
        .filter(cell -> cell.named(words) && cell.of(year))
        .toList();
  }

  /** A relation for each number of which the tables say one and the same thing. */
  List<Relation> of(Told told) {
    return told.mentions().stream().flatMap(mention -> of(told, mention).stream()).toList();
  }

  private List<Relation> of(Told told, Mention mention) {
    String after = told.text().substring(mention.end());
    if (otherwise(mention) || after.matches("[のを]?(?:増|減|多|少).*")) {
      return List.of();
    }
    List<NamedCell> named = named(mention.before());
    return named.stream()
        .filter(cell -> same(cell, mention))
        .findFirst()
        .or(() -> contradicting(named, mention))
        .map(cell -> new Relation(Basis.SENTENCE, mention.number(), List.of(cell.figure()), false))
        .stream()
        .toList();
  }

  /** Whether it is said of another time, or not exactly. */
  static boolean otherwise(Mention mention) {
    return OTHERWISE.matcher(mention.before()).find();
  }

  private static boolean same(NamedCell cell, Mention mention) {
    return cell.figure().number().compareTo(mention.number().number()) == 0;
  }

  /** Only where the words name one number and nothing more; another table may know another. */
  private static Optional<NamedCell> contradicting(List<NamedCell> named, Mention mention) {
    List<NamedCell> exact = named.stream().filter(cell -> cell.exactly(mention.before())).toList();
    boolean one =
        exact.stream().map(cell -> cell.figure().number().stripTrailingZeros()).distinct().count()
            == 1;
    return one ? Optional.of(exact.getFirst()) : Optional.empty();
  }
}
