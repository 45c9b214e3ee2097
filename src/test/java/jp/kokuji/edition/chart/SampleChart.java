package jp.kokuji.edition.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Chart;
import jp.kokuji.report.Block.Chart.Bars;
import jp.kokuji.report.Block.Chart.Series;
import org.jspecify.annotations.Nullable;

/** Charts with figures of their own. */
public final class SampleChart {
  private SampleChart() {}

  /** The outcomes of two years; nothing is known of the last in the first year. */
  public static Chart twoYears(Bars bars) {
    return new Chart(
        "年度ごとの処理別の件数",
        "（単位：件）",
        bars,
        List.of("承諾", "一部承諾", "不存在"),
        List.of(series("令和2年度", 76L, 1_047L, null), series("令和3年度", 86L, 48L, 0L)),
        "年度ごとの処理別の件数の棒グラフ。");
  }

  public static Chart single(Bars bars, String... names) {
    return of(bars, List.of(names), 1, 7);
  }

  /** A chart whose figures grow to the largest by even steps. */
  static Chart of(Bars bars, List<String> categories, int count, long largest) {
    List<Series> series = new ArrayList<>();
    for (int one = 0; one < count; one++) {
      int last = categories.size() * count;
      int from = one * categories.size();
      Long[] values =
          IntStream.rangeClosed(1, categories.size())
              .mapToObj(at -> largest * (from + at) / last)
              .toArray(Long[]::new);
      series.add(series("令和" + (one + 1) + "年度", values));
    }
    return new Chart("件数", "（単位：件）", bars, categories, series, "棒グラフ");
  }

  static Series series(String name, @Nullable Long... values) {
    List<@Nullable Figure> figures = new ArrayList<>();
    for (int at = 0; at < values.length; at++) {
      Long value = values[at];
      figures.add(value == null ? null : figure(name, "第" + at, value));
    }
    return new Series(name, figures);
  }

  public static Figure figure(String row, String column, long value) {
    String id = "sample:charted:" + row + ":" + column;
    return new Figure(id, "charted", row, column, value, "決定", List.of());
  }
}
