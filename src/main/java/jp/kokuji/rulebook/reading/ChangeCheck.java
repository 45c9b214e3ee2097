package jp.kokuji.rulebook.reading;

import java.util.List;
import jp.kokuji.rulebook.table.TableColumn;

/** Checks that a sentence says a change in words: 2件の減, not 増減は△2件. */
record ChangeCheck(BlockScope scope, TableShape table) {
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
    if (!difference || phrase.has("each")) {
      written.forEach(
          word ->
              fault(
                  phrase.part(word),
                  word + " は、増減（difference）の列の一つの数を引用するときにだけ使えます",
                  word + " を消してください"));
      return;
    }
    if (written.size() < WORDS.size()) {
      fault(
          phrase,
          "増減「" + column + "」は負や 0 になることがあります",
          "more・less・same（\"{value}件の増\"、\"{value}件の減\"、同数 など）を書いてください");
    }
    written.forEach(word -> check(phrase.part(word), !word.equals("same")));
  }

  private void check(Entry template, boolean number) {
    if (number) {
      scope.places().checkOnly(template, "value");
    } else {
      scope.places().check(template, List.of());
    }
  }

  private void fault(Entry at, String found, String allowed) {
    scope.faults().add(at.fault(found, allowed));
  }
}
