package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks lists of categories that were put together number by number, not by {@code each}. */
final class HandListCheck {
  private static final int SHOWN = 5;

  private final BlockScope scope;
  private final Quotes quotes;

  HandListCheck(BlockScope scope, Quotes quotes) {
    this.scope = scope;
    this.quotes = quotes;
  }

  void check(Entry block) {
    List<Entry> numbers =
        Quotes.used(block)
            .filter(phrase -> phrase.has("row") && phrase.has("column") && !phrase.has("each"))
            .filter(phrase -> scope.tables().containsKey(phrase.text("table")))
            .toList();
    numbers.stream()
        .collect(Collectors.groupingBy(phrase -> phrase.text("table") + "\n" + phrase.text("row")))
        .values()
        .forEach(line -> check(block, line, "row", "column"));
    numbers.stream()
        .collect(
            Collectors.groupingBy(phrase -> phrase.text("table") + "\n" + phrase.text("column")))
        .values()
        .forEach(line -> check(block, line, "column", "row"));
  }

  private void check(Entry block, List<Entry> line, String along, String across) {
    Entry first = line.getFirst();
    TableShape table = Objects.requireNonNull(scope.tables().get(first.text("table")));
    List<String> named = line.stream().map(phrase -> phrase.text(across)).distinct().toList();
    Set<String> missing =
        along.equals("row") ? columnsBeside(table, named) : rowsBeside(table, named);
    missing.removeIf(label -> quotes.has(first, along, label));
    if (!missing.isEmpty()) {
      List<String> listed = named.stream().filter(label -> !table.sums().contains(label)).toList();
      String some = missing.stream().limit(SHOWN).collect(Collectors.joining("・"));
      scope.faults().add(block.part("text").amiss("hand-list", String.join("・", listed), some));
    }
  }

  /** The other columns of the field that made two of these; a blank has none in most years. */
  private static Set<String> columnsBeside(TableShape table, List<String> named) {
    Set<String> beside = new TreeSet<>();
    for (List<String> spread : table.spreads()) {
      if (spread.stream().filter(named::contains).count() > 1) {
        beside.addAll(spread);
      }
    }
    beside.removeAll(table.blankColumns());
    return beside;
  }

  /** The other rows of the same depth below the same row. */
  private static Set<String> rowsBeside(TableShape table, List<String> named) {
    Set<String> beside = new TreeSet<>();
    Optional<Set<String>> rows = table.rows();
    List<String> parents =
        named.stream()
            .filter(row -> !table.sums().contains(row))
            .map(HandListCheck::above)
            .toList();
    if (rows.isPresent()) {
      rows.get().stream()
          .filter(row -> !table.sums().contains(row))
          .filter(row -> parents.stream().filter(above(row)::equals).count() > 1)
          .forEach(beside::add);
    }
    return beside;
  }

  private static String above(String row) {
    return row.substring(0, row.lastIndexOf('/') + 1);
  }
}
