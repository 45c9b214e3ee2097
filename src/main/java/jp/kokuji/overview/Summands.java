package jp.kokuji.overview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.kokuji.rulebook.Nearest;
import jp.kokuji.rulebook.OverviewDefinition;
import jp.kokuji.rulebook.OverviewDefinition.Column;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.OverviewReader;

/** Sees to it that what a column adds up can be added up, and is there at all. */
record Summands(Path jobs, OverviewDefinition overview, ReleasedFigures released) {
  void check(List<Returned> returned) throws InvalidRulebook, IOException {
    List<Returned> counted = returned.stream().filter(each -> each.standing().counts()).toList();
    for (OverviewDefinition.Table table : overview.tables()) {
      for (Column column : table.columns()) {
        check(column, counted);
      }
    }
  }

  private void check(Column column, List<Returned> counted) throws InvalidRulebook, IOException {
    String id = column.figure(overview.report());
    List<Returned.Value> values =
        counted.stream()
            .filter(each -> each.values().containsKey(id))
            .map(each -> each.value(id))
            .toList();
    if (values.isEmpty()) {
      Nearest near = new Nearest();
      released.ids(counted.getFirst().body()).forEach(each -> near.add(each, each));
      throw OverviewReader.amiss(
          jobs, overview, column, "overview-nowhere", String.join("、", near.to(id)));
    }
    List<String> units = values.stream().map(Returned.Value::unit).distinct().toList();
    if (units.size() > 1 || values.stream().anyMatch(value -> value.amount().scale() > 0)) {
      throw OverviewReader.amiss(
          jobs, overview, column, "overview-not-added", String.join("・", units));
    }
  }
}
