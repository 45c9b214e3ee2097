package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.rulebook.table.TableColumn;

/** Checks that a sentence says a change in words: 2件の減, not 増減は△2件. */
record ChangeCheck(BlockScope scope, TableShape table) {
  /** Where a listing says what became of a category. */
  static final String PLACE = "change";

  private static final List<String> WORDS = List.of("more", "less", "same");

  void check(Entry phrase) {
    String column = phrase.find("column").orElse("");
    boolean difference =
        table
            .find(column)
            .map(TableColumn::declared)
            .filter(d -> !d.difference().isEmpty())
            .isPresent();
    List<String> written = WORDS.stream().filter(phrase::has).toList();
    if (!difference) {
      written.forEach(word -> fault(phrase.part(word), "change-only", word));
      templates(phrase, "{" + PLACE + "}").forEach(at -> fault(at, "change-only", PLACE));
      return;
    }
    templates(phrase, "{value}").forEach(at -> fault(at, "change-listed", column));
    if (written.size() < WORDS.size()) {
      fault(phrase, "change-signed", column);
    }
    written.forEach(word -> check(phrase.part(word), !word.equals("same")));
  }

  /** The templates of a listing that have the place. */
  private static Stream<Entry> templates(Entry phrase, String place) {
    return Stream.of("each", "first", "second", "only", "tied")
        .filter(phrase::has)
        .map(phrase::part)
        .filter(template -> template.text().contains(place));
  }

  private void check(Entry template, boolean number) {
    if (number) {
      scope.places().checkOnly(template, "value");
    } else {
      scope.places().check(template, List.of());
    }
  }

  private void fault(Entry at, String name, Object gap) {
    scope.faults().add(at.amiss(name, gap));
  }
}
