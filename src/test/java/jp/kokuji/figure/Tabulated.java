package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.load.TallyPlan;
import jp.kokuji.record.FreshTallies;
import jp.kokuji.record.Tallying;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;

/**
 * The figures of a report, from the records once more from tallies of them and by the second count:
 * the same.
 */
final class Tabulated {
  private Tabulated() {}

  static List<Figure> of(TestDatabase database, Rulebook rulebook, String id, FiscalYear year) {
    ReportDefinition report = Objects.requireNonNull(rulebook.reports().get(id));
    Tabulator tabulator = database.get(Tabulator.class);
    database.jdbc().update("delete from tally");
    List<Figure> counted = tabulator.tabulate(rulebook, report, year);
    FreshTallies nothing = new FreshTallies(Map.of());
    TallyPlan.of(rulebook)
        .forEach((kind, wanted) -> database.get(Tallying.class).renew(kind, wanted, nothing));
    assertThat(tabulator.tabulate(rulebook, report, year)).isEqualTo(counted);
    assertThat(
            database.get(Proof.class).of(rulebook, report, year, new FigureSet(counted)).figures())
        .allSatisfy(
            again ->
                assertThat(again.figure() == null ? 0 : again.figure().value())
                    .as(again.toString())
                    .isEqualTo(again.value()));
    return counted;
  }

  /** A total that is not the sum of its parts. */
  record Shortfall(Figure figure, long sum) {}

  /** What a report's own checks would say of the totals. */
  static List<Shortfall> shortfalls(List<Figure> figures) {
    FigureSet set = new FigureSet(figures);
    return figures.stream()
        .filter(figure -> !figure.parts().isEmpty())
        .map(figure -> new Shortfall(figure, sum(set, figure)))
        .filter(total -> total.sum() != total.figure().value())
        .toList();
  }

  private static long sum(FigureSet set, Figure total) {
    return total.parts().stream().mapToLong(id -> set.find(id).orElseThrow().value()).sum();
  }
}
