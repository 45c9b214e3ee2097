package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row or column of a table, or a group of rows, and what it has by name.
 *
 * @param path its labels, with those of its table
 * @param name its last label
 * @param group whether several numbers of a name are added up; else, as where two tables have one
 *     title, any of them may be meant
 */
record ToldLine(String path, String name, boolean group, Map<String, List<Quantity>> numbers) {
  /** What a sentence says of it, held against what it has. */
  List<Relation> against(Map<String, Mention> mentions) {
    List<Relation> held = new ArrayList<>();
    mentions.forEach((named, said) -> find(named).map(f -> held(said, f)).ifPresent(held::add));
    return held;
  }

  private Relation held(Mention said, List<Quantity> figures) {
    List<Quantity> meant = group ? figures : List.of(meant(said, figures));
    return Relation.computed(Basis.SENTENCE, said.number(), meant, Relation.sum(meant));
  }

  /** The one that agrees, or else the first. */
  private static Quantity meant(Mention mention, List<Quantity> figures) {
    return figures.stream()
        .filter(figure -> figure.number().compareTo(mention.number().number()) == 0)
        .findFirst()
        .orElseGet(figures::getFirst);
  }

  /** The same name, or the one that begins with it. */
  private Optional<List<Quantity>> find(String named) {
    List<Quantity> same = numbers.get(named);
    if (same != null) {
      return Optional.of(same);
    }
    List<List<Quantity>> longer =
        numbers.entrySet().stream()
            .filter(label -> named.length() > 2 && label.getKey().startsWith(named))
            .map(Map.Entry::getValue)
            .toList();
    return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
  }

  /** The most that any name has which is no total. */
  BigDecimal most() {
    return numbers.entrySet().stream()
        .filter(label -> !Role.of(label.getKey()).total())
        .flatMap(label -> label.getValue().stream())
        .map(Quantity::number)
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }
}
