package jp.kokuji.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.kokuji.Jobs;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.report.Block.Chart;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.BlockDefinition.Chart.By;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.ReportDefinition.Digits;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Zero;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartBlocksTest {
  private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();

  @Test
  void aRowIsChartedByItsColumnsWithoutTheirSum() {
    count("合計", 7, 5, 0, 2);
    Chart chart = chart(row("合計", Zero.LIST));
    assertThat(chart.categories()).containsExactly("開示", "不開示", "取り下げ");
    assertThat(values(chart)).containsExactly(5L, 0L, 2L);
    assertThat(chart.alternative()).isEqualTo("件数（単位：件）の棒グラフ。最も大きい値は5（開示）。値は、開示 5、不開示 0、取り下げ 2。");
  }

  @Test
  void whatHasOnlyZeroIsLeftOutAndNamed() {
    count("合計", 7, 5, 0, 2);
    List<Block> blocks = blocks(row("合計", Zero.OMIT));
    assertThat(((Chart) blocks.getFirst()).categories()).containsExactly("開示", "取り下げ");
    assertThat(blocks.getLast())
        .isEqualTo(new Block.Remark(Sentence.rule("注　値が0の不開示は、図に載せていません。")));
  }

  @Test
  void aColumnIsChartedByItsRowsWithoutTotalsAndSubtotals() {
    count("市長/総務部", 4, 4, 0, 0);
    count("市長", 4, 4, 0, 0);
    count("議会", 1, 0, 1, 0);
    count("合計", 5, 4, 1, 0);
    Chart chart = chart(column("請求件数", 0));
    assertThat(chart.categories()).containsExactly("市長　総務部", "議会");
    assertThat(values(chart)).containsExactly(4L, 1L);
  }

  @Test
  void yearsStandBesideEachOther() {
    count("令和2年度", 7, 5, 0, 2);
    count("令和3年度", 9, 6, 2, 1);
    Chart chart = chart(by(By.COLUMNS));
    assertThat(chart.categories()).containsExactly("開示", "不開示", "取り下げ");
    assertThat(chart.series().stream().map(Chart.Series::name)).containsExactly("令和2年度", "令和3年度");
    assertThat(chart.alternative())
        .isEqualTo(
            "件数（単位：件）の棒グラフ。最も大きい値は6（開示の令和3年度）。"
                + "開示は、令和2年度 5、令和3年度 6。不開示は、令和2年度 0、令和3年度 2。取り下げは、令和2年度 2、令和3年度 1。");
    assertThat(chart(by(By.ROWS)).categories()).containsExactly("令和2年度", "令和3年度");
  }

  @Test
  void oneYearIsTooFewToCompare() {
    count("令和3年度", 9, 6, 2, 1);
    assertThat(blocks(column("請求件数", 2))).isEmpty();
    count("令和4年度", 9, 6, 2, 1);
    assertThat(chart(column("請求件数", 2)).categories()).hasSize(2);
  }

  @Test
  void oneRowAboveZeroIsTooFewToCompareToo() {
    count("市長", 9, 6, 2, 1);
    count("議会", 0, 0, 0, 0);
    assertThat(chart(definition(null, null, By.ROWS, Zero.OMIT, 1)).categories()).hasSize(1);
    assertThat(blocks(definition(null, null, By.ROWS, Zero.OMIT, 2))).isEmpty();
    assertThat(chart(definition(null, null, By.ROWS, Zero.LIST, 2)).categories()).hasSize(2);
    assertThat(blocks(definition(null, null, By.COLUMNS, Zero.OMIT, 2))).isNotEmpty();
  }

  @Test
  void ofManyYearsTheLatestFiveAreShownAndTheNoteSaysSo() {
    IntStream.rangeClosed(2, 8).forEach(year -> count("令和" + year + "年度", 1, 1, 0, 0));
    List<Block> blocks = blocks(by(By.COLUMNS));
    assertThat(((Chart) blocks.getFirst()).series().stream().map(Chart.Series::name))
        .startsWith("令和4年度")
        .hasSize(5);
    assertThat(blocks.getLast())
        .isEqualTo(new Block.Remark(Sentence.rule("注　図には、令和4年度からの5つを載せています。")));
  }

  @Test
  void ofManyNamesTheLargestAreShownInTheirOrderAndTheNoteSaysSo() {
    IntStream.rangeClosed(1, 30).forEach(n -> count("第" + n + "課", n % 30, n, 0, 0));
    List<Block> blocks = blocks(column("請求件数", 0));
    Chart chart = (Chart) blocks.getFirst();
    assertThat(chart.categories()).startsWith("第6課", "第7課").endsWith("第29課").hasSize(24);
    assertThat(blocks.getLast())
        .isEqualTo(new Block.Remark(Sentence.rule("注　図には、30のうち大きいものから24を載せています。")));
  }

  @Test
  void aSentenceStandsInThePlaceOfAChartWithoutBars() {
    count("合計", 0, 0, 0, 0);
    assertThat(blocks(row("合計", Zero.OMIT)))
        .containsExactly(new Block.Paragraph(Sentence.rule("図「件数」は、値がすべて0のため載せていません。")));
    counts.clear();
    assertThat(blocks(column("請求件数", 0))).hasSize(1).allMatch(Block.Paragraph.class::isInstance);
  }

  private void count(String row, long... values) {
    List<String> columns = List.of("請求件数", "開示", "不開示", "取り下げ");
    Map<String, Long> cells = new LinkedHashMap<>();
    IntStream.range(0, values.length).forEach(at -> cells.put(columns.get(at), values[at]));
    counts.put(row, cells);
  }

  private static BlockDefinition.Chart row(String row, Zero zero) {
    return definition(row, null, null, zero, 0);
  }

  private static BlockDefinition.Chart column(String column, int atLeast) {
    return definition(null, column, null, Zero.LIST, atLeast);
  }

  private static BlockDefinition.Chart by(By by) {
    return definition(null, null, by, Zero.LIST, 0);
  }

  private static BlockDefinition.Chart definition(
      @Nullable String row, @Nullable String column, @Nullable By by, Zero zero, int atLeast) {
    return new BlockDefinition.Chart(
        "requests",
        BlockDefinition.Chart.Type.BARS,
        "件数",
        "（単位：件）",
        row,
        column,
        by,
        List.of(),
        zero,
        atLeast);
  }

  private Chart chart(BlockDefinition.Chart definition) {
    return (Chart) blocks(definition).getFirst();
  }

  private static List<Long> values(Chart chart) {
    return chart.series().getFirst().figures().stream()
        .map(figure -> Objects.requireNonNull(figure).value())
        .toList();
  }

  /** A chart reads no records. */
  @SuppressWarnings("NullAway")
  private List<Block> blocks(BlockDefinition.Chart definition) {
    List<Figure> figures = new ArrayList<>();
    counts.forEach(
        (row, cells) ->
            cells.forEach(
                (column, value) ->
                    figures.add(
                        new Figure(
                            row + ":" + column, "requests", row, column, value, "決定", List.of()))));
    Setting setting =
        Setting.of(report(), Jobs.rulebook(), new FiscalYear(2021), new FigureSet(figures), null);
    return new ChartBlocks(setting, definition).blocks();
  }

  private static ReportDefinition report() {
    TableDefinition.Rows rows =
        new TableDefinition.Rows(
            List.of("agency"),
            null,
            Map.of(),
            Map.of(),
            null,
            null,
            null,
            List.of(),
            Zero.LIST,
            null,
            "合計");
    TableDefinition table =
        new TableDefinition(
            "document-request",
            "決定",
            Map.of(),
            null,
            rows,
            List.of(column("請求件数", null, "outcome"), column(null, "outcome", null)),
            null,
            null);
    return new ReportDefinition(
        "r",
        "題",
        List.of(),
        Map.of("requests", table),
        Map.of(),
        List.of(
            new ReportDefinition.Layout(
                "R2",
                Digits.HALF,
                null,
                null,
                List.of(),
                Map.of(),
                Map.of(),
                "{n}号",
                "{list}該当",
                null,
                List.of())));
  }

  private static TableDefinition.Column column(
      @Nullable String label, @Nullable String each, @Nullable String of) {
    return new TableDefinition.Column(
        label, null, null, Map.of(), each, Map.of(), of, List.of(), List.of(), null, List.of(),
        List.of(), List.of(), null, null, null, null, null, null, null, null);
  }
}
