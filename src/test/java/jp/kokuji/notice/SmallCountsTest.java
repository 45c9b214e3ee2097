package jp.kokuji.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.kokuji.Jobs;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import org.junit.jupiter.api.Test;

class SmallCountsTest {
  private static final FiscalYear R3 = new FiscalYear(2021);

  /** The small counts among figures of the delivered report. */
  private static List<Figure> small(List<Figure> figures) throws Exception {
    Rulebook rulebook = Jobs.rulebook();
    PublicRules rules = new RulebookReader(Path.of("jobs")).readPublicRules(rulebook);
    ReportDefinition report =
        Objects.requireNonNull(rulebook.reports().get("information-disclosure"));
    return SmallCounts.of(rules, report, R3, Set.of(), new FigureSet(figures));
  }

  @Test
  void differencesRatesAndDaysAreNoCountsOfPeople() throws Exception {
    List<Figure> figures =
        List.of(
            figure("令和3年度", 2, 0), figure("増減", 1, 0), figure("前年度比", 2, 1), figure("令和2年度", 3, 0));
    assertThat(small(figures)).extracting(Figure::column).containsExactly("令和3年度");
  }

  @Test
  void whatOtherTablesOrYearsSayIsNotSaidAgain() throws Exception {
    List<Figure> figures =
        List.of(
            figure("requests-by-outcome", "合計", "不開示", 1),
            figure("requests-by-agency", "合計", "不開示", 1),
            figure("requests-by-year", "令和3年度", "不開示", 1),
            figure("requests-by-year", "令和2年度", "不開示", 2),
            figure("partial-by-clause", "市長/総務部/1", "件数", 1),
            figure("nondisclosed-by-clause", "市長/総務部/1", "件数", 1));
    assertThat(small(figures))
        .extracting(Figure::table)
        .containsExactly("requests-by-outcome", "partial-by-clause", "nondisclosed-by-clause");
  }

  private static Figure figure(String table, String row, String column, long value) {
    return new Figure(
        table + ":" + row + ":" + column, table, row, column, value, 0, "決定", List.of());
  }

  private static Figure figure(String column, long value, int decimals) {
    return new Figure(
        column, "requests-comparison", "開示", column, value, decimals, "決定", List.of());
  }
}
