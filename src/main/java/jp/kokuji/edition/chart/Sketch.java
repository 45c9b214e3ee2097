package jp.kokuji.edition.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.edition.chart.Mark.Anchor;
import jp.kokuji.edition.chart.Mark.Segment;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Chart.Series;
import org.jspecify.annotations.Nullable;

/** Takes the marks of a drawing: grid below, bars above it, labels last. */
final class Sketch {
  /** For what there is no figure of, which is not 0. */
  static final String NONE = "－";

  private static final int GRID = 0xC9CFD6;
  private static final int AXIS = 0x333D49;
  private static final double SWATCH = 16;
  private static final double SWATCH_HEIGHT = 8;

  private final List<Mark> grid = new ArrayList<>();
  private final List<Mark> papers = new ArrayList<>();
  private final List<Mark> bars = new ArrayList<>();
  private final List<Mark> labels = new ArrayList<>();

  void gridline(double x1, double y1, double x2, double y2) {
    grid.add(new Mark.Lines(List.of(new Segment(x1, y1, x2, y2)), 0.4, GRID));
  }

  /** The line on which all bars stand; drawn above them. */
  void axis(double x1, double y1, double x2, double y2) {
    bars.add(new Mark.Lines(List.of(new Segment(x1, y1, x2, y2)), 0.8, AXIS));
  }

  /** A bar; one of 0 has no area and is not drawn. */
  void bar(double x, double y, double width, double height, Fill fill) {
    if (width <= 0 || height <= 0) {
      return;
    }
    boolean solid = fill.texture() == Fill.Texture.SOLID;
    bars.add(new Mark.Area(x, y, width, height, solid ? fill.ink() : Fill.PAPER));
    Hatching hatching = new Hatching(x, y, width, height);
    List<Segment> texture = hatching.of(fill.texture());
    if (!texture.isEmpty()) {
      double thickness = fill.texture() == Fill.Texture.DOTS ? 1.5 : 0.8;
      bars.add(new Mark.Lines(texture, thickness, fill.ink()));
    }
    bars.add(new Mark.Lines(hatching.outline(), 0.6, fill.ink()));
  }

  /** A label whose middle is at the height {@code y}. */
  void label(double x, double y, Anchor anchor, String text) {
    labels.add(new Mark.Label(x, y + Measure.MIDDLE, anchor, text, null));
  }

  /** Lines of a name, with their middle at the height {@code y}. */
  void name(double x, double y, Anchor anchor, List<String> lines) {
    double first = y - (lines.size() - 1) * Measure.LEADING / 2;
    for (int line = 0; line < lines.size(); line++) {
      label(x, first + line * Measure.LEADING, anchor, lines.get(line));
    }
  }

  /** A value, on paper of its own, so that no gridline runs through it. */
  void value(double x, double y, Anchor anchor, @Nullable Figure figure) {
    String text = text(figure);
    double width = Measure.width(text);
    double left = anchor == Anchor.START ? x : x - width / 2;
    double high = Drawing.TEXT;
    papers.add(new Mark.Area(left - 1, y - high / 2, width + 2, high, Fill.PAPER));
    labels.add(new Mark.Label(x, y + Measure.MIDDLE, anchor, text, figure));
  }

  static String text(@Nullable Figure figure) {
    return figure == null ? NONE : figure.printed();
  }

  /** Names the series above the chart, where there are several; returns the height it takes. */
  double legend(List<Series> series, double width) {
    if (series.size() == 1) {
      return 0;
    }
    double x = 0;
    double y = Measure.LEADING / 2;
    for (int i = 0; i < series.size(); i++) {
      String name = series.get(i).name();
      double wide = SWATCH + 5 + Measure.width(name);
      if (x > 0 && x + wide > width) {
        x = 0;
        y += Measure.LEADING + 3;
      }
      bar(x + 1, y - SWATCH_HEIGHT / 2, SWATCH, SWATCH_HEIGHT, Fill.of(i, series.size()));
      label(x + SWATCH + 5, y, Anchor.START, name);
      x += wide + 16;
    }
    return y + Measure.LEADING / 2 + 8;
  }

  Drawing drawing(double width, double height) {
    List<Mark> marks = Stream.of(grid, papers, bars, labels).flatMap(List::stream).toList();
    return new Drawing(width, height, marks);
  }
}
