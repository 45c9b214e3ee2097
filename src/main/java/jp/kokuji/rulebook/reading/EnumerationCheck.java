package jp.kokuji.rulebook.reading;

import java.util.List;

/** Checks that a listing names its categories, and claims no more than it can prove. */
final class EnumerationCheck {
  /** What names a category; a template without any of these says only how many. */
  private static final List<String> NAMES = List.of("label", "name", "short", "clause", "phrase");

  private static final String SUPERLATIVE = "最も";

  private final BlockScope scope;
  private final Entry block;

  EnumerationCheck(BlockScope scope, Entry block) {
    this.scope = scope;
    this.block = block;
  }

  void check(Entry phrase) {
    if (!phrase.has("each")) {
      return;
    }
    WordCheck words = scope.check();
    words.needs(phrase, "largest", "rest", "tied");
    words.needs(phrase, "rest", "largest");
    if (phrase.has("largest")) {
      words.without(phrase, "largest", "lastJoin");
    }
    if (phrase.find("zero").filter("list"::equals).isPresent()) {
      words.without(phrase, "zero: list", "largest", "only");
    }
    for (String template : List.of("each", "first", "second", "only")) {
      checkNamed(phrase, template, NAMES);
    }
    checkNamed(phrase, "tied", List.of("labels"));
    checkSuperlative(phrase);
    checkOnly(phrase);
    checkWhole(phrase);
  }

  private void checkNamed(Entry phrase, String template, List<String> names) {
    if (!phrase.has(template)) {
      return;
    }
    Entry part = phrase.part(template);
    List<String> known = scope.wordsAnd(List.of("value", "share", "article", "law"));
    if (known.containsAll(PlaceCheck.places(part.text()))) {
      fault(part, "count-of-nothing", names.getFirst());
    }
    if (part.text().contains("{value}{")) {
      fault(part, "value-runs-on");
    }
  }

  /** What is said to be the largest must be so in every year, also where two are as large. */
  private void checkSuperlative(Entry phrase) {
    if (phrase.find("first").filter(first -> first.contains(SUPERLATIVE)).isPresent()
        && !phrase.has("tied")) {
      fault(phrase.part("first"), "first-unsorted");
    }
  }

  private void checkOnly(Entry phrase) {
    if (phrase.has("only") && !phrase.text("only").contains("{value}") && !phrase.has("of")) {
      fault(phrase.part("only"), "only-without-value");
    }
  }

  private void checkWhole(Entry phrase) {
    if (!phrase.has("of")) {
      return;
    }
    List<String> single =
        block.members("phrases").stream()
            .filter(other -> other.has("table") && !other.has("each"))
            .map(Entry::word)
            .toList();
    scope.check().known(phrase.part("of"), single);
    TableShape table = scope.tables().get(phrase.find("table").orElse(""));
    if (table != null && phrase.has("column") && table.overlaps()) {
      fault(phrase.part("of"), "clauses-no-whole");
    }
  }

  private void fault(Entry at, String name, Object... gaps) {
    scope.faults().add(at.amiss(name, gaps));
  }
}
