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
                    rates(label, across) == 0
                        ? "「" + label + "」の割合の列がないので、" + PLACE + " に入れるものがありません"
                        : "「" + label + "」の割合の列が二つ以上あるので、" + PLACE + " に入れるものが決まりません",
                    "その表に "
                        + (across ? "ratio: [" + label + ", 全体の列]" : "share: " + label)
                        + " の列を一つだけ書いてください"));
    boolean computable = !across && phrase.find("zero").filter("list"::equals).isEmpty();
    if (!computable && template.text().replaceAll("\\[[^\\[\\]]*]", "").contains(PLACE)) {
      fault(
          template,
          PLACE + " は、計算できないとき（0 で割るとき）には何も入りません",
          "省いてよいところを、" + PLACE + " ごと [ ] で囲んでください");
    }
  }

  private long rates(String label, boolean across) {
    return table.made().filter(column -> column.isShareOf(label, across)).count();
  }

  private void fault(Entry at, String found, String allowed) {
    scope.faults().add(at.fault(found, allowed));
  }
}
