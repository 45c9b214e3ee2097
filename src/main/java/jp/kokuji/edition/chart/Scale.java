package jp.kokuji.edition.chart;

import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Chart;

/**
 * A scale from 0 with round steps.
 *
 * @param step from one gridline to the next
 * @param top the last gridline, not below the largest value
 * @param length of the scale, in points
 */
record Scale(long step, long top, double length) {

  /** Chooses steps of 1, 2 or 5 that are at least so many points apart. */
  static Scale of(Chart chart, double length, double apart) {
    long most = Math.max(1, values(chart).mapToLong(Figure::value).max().orElse(1));
    for (long ten = 1; ; ten *= 10) {
      for (long step : new long[] {ten, 2 * ten, 5 * ten}) {
        long top = (most + step - 1) / step * step;
        if (length * step >= apart * top || step >= most) {
          return new Scale(step, top, length);
        }
      }
    }
  }

  static Stream<Figure> values(Chart chart) {
    return chart.series().stream()
        .flatMap(series -> series.figures().stream())
        .flatMap(Stream::ofNullable);
  }

  /** How far from 0 the value is, in points. */
  double at(long value) {
    return length * value / top;
  }

  LongStream ticks() {
    return LongStream.rangeClosed(0, top / step).map(tick -> tick * step);
  }

  static String text(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
