package jp.kokuji.edition.chart;

import java.util.List;
import java.util.Optional;
import jp.kokuji.edition.chart.Mark.Anchor;
import jp.kokuji.report.Block.Chart;

/** Lays out a chart whose bars go upwards, a group beside the other. */
final class BarsUpwards {
  private static final double GAP = 5;
  private static final double LENGTH = 130;
  private static final double WIDEST_BAR = 30;

  /** What the bars of a group take of the room from one group to the next. */
  private static final double FILLED = 0.72;

  private static final int MOST_LINES = 3;

  private final Chart chart;
  private final double width;
  private final double left;
  private final double pitch;
  private final double bar;
  private final Scale scale;
  private final Sketch sketch = new Sketch();

  private BarsUpwards(Chart chart, double width) {
    this.chart = chart;
    this.width = width;
    this.scale = Scale.of(chart, LENGTH, LENGTH / 6);
    this.left = Measure.width(Scale.text(scale.top())) + GAP;
    this.pitch = (width - left) / chart.categories().size();
    this.bar = Math.min(WIDEST_BAR, pitch * FILLED / chart.series().size());
  }

  /** The drawing; nothing where names or values would run into each other. */
  static Optional<Drawing> find(Chart chart, double width) {
    BarsUpwards upwards = new BarsUpwards(chart, width);
    return upwards.fits() ? Optional.of(upwards.draw()) : Optional.empty();
  }

  private boolean fits() {
    double room = chart.series().size() == 1 ? pitch : bar;
    double values =
        Scale.values(chart).map(Sketch::text).mapToDouble(Measure::width).max().orElse(0);
    return values + 2 <= room
        && chart.categories().stream()
            .map(this::lines)
            .allMatch(
                lines ->
                    lines.size() <= MOST_LINES
                        && lines.stream().allMatch(line -> Measure.width(line) <= pitch - 2));
  }

  private List<String> lines(String name) {
    return Measure.wrap(name, pitch - 2);
  }

  private Drawing draw() {
    double top = sketch.legend(chart.series(), width) + Measure.LEADING + 2;
    double bottom = top + LENGTH;
    for (int category = 0; category < chart.categories().size(); category++) {
      group(category, bottom);
    }
    scale
        .ticks()
        .forEach(
            tick -> {
              double y = bottom - scale.at(tick);
              if (tick > 0) {
                sketch.gridline(left, y, width, y);
              }
              sketch.label(left - GAP, y, Anchor.END, Scale.text(tick));
            });
    sketch.axis(left, bottom, width, bottom);
    int lines = chart.categories().stream().mapToInt(name -> lines(name).size()).max().orElse(1);
    return sketch.drawing(width, bottom + GAP + lines * Measure.LEADING);
  }

  private void group(int category, double bottom) {
    int count = chart.series().size();
    double middle = left + (category + 0.5) * pitch;
    List<String> name = lines(chart.categories().get(category));
    double down = bottom + GAP + name.size() * Measure.LEADING / 2;
    sketch.name(middle, down, Anchor.MIDDLE, name);
    for (int series = 0; series < count; series++) {
      var figure = chart.series().get(series).figures().get(category);
      double length = figure == null ? 0 : scale.at(figure.value());
      double x = middle + (series - count / 2.0) * bar;
      double narrow = count == 1 ? bar : bar - 1.5;
      sketch.bar(x, bottom - length, narrow, length, Fill.of(series, count));
      double above = bottom - length - 2 - Drawing.TEXT / 2;
      sketch.value(x + narrow / 2, above, Anchor.MIDDLE, figure);
    }
  }
}
