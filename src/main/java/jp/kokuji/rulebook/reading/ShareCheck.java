package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.stream.Stream;

/** Checks that the table of a listing has the rate that {@code {share}} quotes of each category. */
record ShareCheck(BlockScope scope, TableShape table) {
  private static final String PLACE = "{share}";

  void check(Entry phrase) {
    Stream.of("each", "first", "second", "only")
        .filter(phrase::has)
        .map(phrase::part)
        .filter(template -> template.text().contains(PLACE))
        .forEach(template -> check(phrase, template));
  }

  private void check(Entry phrase, Entry template) {
    boolean across = phrase.has("row");
    List<String> except = phrase.texts("except");
    Stream<String> labels =
        across
            ? table.columns().stream()
                .filter(label -> !table.sums().contains(label) && !except.contains(label))
            : phrase.find("column").stream();
    labels
        .filter(label -> rates(label, across) != 1)
        .findFirst()
        .ifPresent(
            label ->
                fault(
                    template,
                    rates(label, across) == 0 ? "no-share" : "several-shares",
                    label,
                    PLACE,
                    Fault.say(across ? "ratio-column" : "share-column", label)));
    boolean computable = !across && phrase.find("zero").filter("list"::equals).isEmpty();
    if (!computable && template.text().replaceAll("\\[[^\\[\\]]*]", "").contains(PLACE)) {
      fault(template, "nothing-to-say", PLACE);
    }
  }

  private long rates(String label, boolean across) {
    return table.made().filter(column -> column.isShareOf(label, across)).count();
  }

  private void fault(Entry at, String name, Object... gaps) {
    scope.faults().add(at.amiss(name, gaps));
  }
}
