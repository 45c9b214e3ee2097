package jp.kokuji.edition.chart;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.report.Block.Chart;

/**
 * A chart laid out for paper or screen: what is to be drawn, one above the other, and its labels in
 * reading order.
 *
 * @param width in points, as is the height
 */
public record Drawing(double width, double height, List<Mark> marks) {
  /** The size of all text, in points. */
  public static final double TEXT = 9;

  /** The colour of all text. */
  public static final int INK = 0x111111;

  /** Draws the chart as wide as asked; upright bars whose labels would collide lie down instead. */
  public static Drawing of(Chart chart, double width) {
    return switch (chart.bars()) {
      case ACROSS -> BarsAcross.draw(chart, width);
      case UPWARDS -> BarsUpwards.find(chart, width).orElseGet(() -> BarsAcross.draw(chart, width));
    };
  }

  /** The texts in reading order: series, then each category with its values, then the scale. */
  public Stream<Mark.Label> labels() {
    return marks.stream().filter(Mark.Label.class::isInstance).map(Mark.Label.class::cast);
  }
}
