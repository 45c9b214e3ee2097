package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that what one sentence of a section leaves out is said by another. */
final class LeftOutCheck {
  private final BlockScope scope;
  private final Entry section;
  private final Quotes quotes;

  LeftOutCheck(BlockScope scope, Entry section) {
    this.scope = scope;
    this.section = section;
    this.quotes = Quotes.of(section);
  }

  void check() {
    for (Entry block : section.items("blocks")) {
      for (String word : List.of("text", "remark")) {
        if (block.has(word)) {
          block.part(word).members("phrases").forEach(this::checkExceptions);
          new HandListCheck(scope, quotes).check(block.part(word));
        }
      }
    }
  }

  private void checkExceptions(Entry phrase) {
    TableShape table = scope.tables().get(phrase.find("table").orElse(""));
    if (table == null || phrase.has("row") == phrase.has("column")) {
      return;
    }
    Set<String> categories = categories(phrase, table);
    for (Entry exception : phrase.items("except")) {
      if (categories.contains(exception.text()) && !quotes.has(phrase, exception.text())) {
        scope.faults().add(exception.amiss("left-out", exception.text()));
      }
    }
  }

  private static Set<String> categories(Entry phrase, TableShape table) {
    Set<String> labels =
        phrase.has("row")
            ? Set.copyOf(table.columns())
            : table.rows().orElse(Set.of()).stream()
                .map(Quotes::innermost)
                .collect(Collectors.toSet());
    return labels.stream()
        .filter(label -> !table.sums().contains(label))
        .collect(Collectors.toSet());
  }
}
