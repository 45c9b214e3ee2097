package jp.kokuji.edition.chart;

import java.util.List;
import jp.kokuji.edition.chart.Mark.Anchor;
import jp.kokuji.report.Block.Chart;

/** Lays out a chart whose bars go from left to right, a group below the other. */
final class BarsAcross {
  private static final double GAP = 6;

  /** What names may take of the width. */
  private static final double NAMES = 0.42;

  private static final double SINGLE_BAR = 12;
  private static final double BAR = 9.5;
  private static final double BETWEEN_BARS = 1.5;

  /** At least, from one group of bars to the next. */
  private static final double BETWEEN_GROUPS = 7;

  private final Chart chart;
  private final double width;
  private final double left;
  private final double bar;
  private final Scale scale;
  private final Sketch sketch = new Sketch();

  private BarsAcross(Chart chart, double width) {
    this.chart = chart;
    this.width = width;
    double names = chart.categories().stream().mapToDouble(Measure::width).max().orElse(0);
    double values =
        Scale.values(chart).map(Sketch::text).mapToDouble(Measure::width).max().orElse(0);
    this.left = Math.min(names, width * NAMES) + GAP;
    this.bar = chart.series().size() == 1 ? SINGLE_BAR : BAR;
    double length = width - left - values - 2 * GAP;
    this.scale = Scale.of(chart, length, Math.max(values + 2 * GAP, length / 6));
  }

  static Drawing draw(Chart chart, double width) {
    BarsAcross across = new BarsAcross(chart, width);
    double top = across.sketch.legend(chart.series(), width);
    double y = top;
    for (int category = 0; category < chart.categories().size(); category++) {
      y = across.group(category, y);
    }
    return across.scaled(top, y);
  }

  /** Draws the bars of a category from {@code y} down, and returns where they end. */
  private double group(int category, double y) {
    List<String> name = Measure.wrap(chart.categories().get(category), left - GAP + 0.01);
    int count = chart.series().size();
    double bars = count * bar + (count - 1) * BETWEEN_BARS;
    double height = Math.max(bars + BETWEEN_GROUPS, name.size() * Measure.LEADING + 3);
    sketch.name(left - GAP, y + height / 2, Anchor.END, name);
    for (int series = 0; series < count; series++) {
      var figure = chart.series().get(series).figures().get(category);
      double top = y + (height - bars) / 2 + series * (bar + BETWEEN_BARS);
      double length = figure == null ? 0 : scale.at(figure.value());
      sketch.bar(left, top, length, bar, Fill.of(series, count));
      sketch.value(left + length + GAP / 2, top + bar / 2, Anchor.START, figure);
    }
    return y + height;
  }

  private Drawing scaled(double top, double bottom) {
    double middle = bottom + 3 + Measure.LEADING / 2;
    scale
        .ticks()
        .forEach(
            tick -> {
              double x = left + scale.at(tick);
              if (tick > 0) {
                sketch.gridline(x, top, x, bottom);
              }
              sketch.label(x, middle, Anchor.MIDDLE, Scale.text(tick));
            });
    sketch.axis(left, top, left, bottom);
    return sketch.drawing(width, middle + Measure.LEADING / 2);
  }
}
