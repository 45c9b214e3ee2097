package jp.kokuji.edition.chart;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.edition.chart.Mark.Segment;

/** The lines and dots that fill a rectangle; drawn one by one, they need no pattern of a format. */
record Hatching(double x, double y, double width, double height) {
  private static final double SPACING = 3.6;

  List<Segment> of(Fill.Texture texture) {
    return switch (texture) {
      case SOLID -> List.of();
      case DIAGONAL -> diagonal();
      case DOTS -> dots();
      case GRID -> grid();
      case LINES -> across();
    };
  }

  List<Segment> outline() {
    return List.of(
        new Segment(x, y, x + width, y),
        new Segment(x + width, y, x + width, y + height),
        new Segment(x + width, y + height, x, y + height),
        new Segment(x, y + height, x, y));
  }

  /** Rising lines, cut off where they leave the rectangle. */
  private List<Segment> diagonal() {
    List<Segment> lines = new ArrayList<>();
    for (double at = SPACING; at < width + height; at += SPACING * Math.sqrt(2)) {
      double low = Math.max(0, at - height);
      double high = Math.min(at, width);
      lines.add(new Segment(x + low, y + Math.min(at, height), x + high, y + at - high));
    }
    return lines;
  }

  private List<Segment> dots() {
    List<Segment> dots = new ArrayList<>();
    for (double down = SPACING / 2; down < height - 1; down += SPACING) {
      for (double along = SPACING / 2; along < width - 1; along += SPACING) {
        dots.add(new Segment(x + along, y + down, x + along, y + down));
      }
    }
    return dots;
  }

  private List<Segment> grid() {
    List<Segment> lines = new ArrayList<>(across());
    for (double along = SPACING; along < width; along += SPACING) {
      lines.add(new Segment(x + along, y, x + along, y + height));
    }
    return lines;
  }

  private List<Segment> across() {
    List<Segment> lines = new ArrayList<>();
    for (double down = SPACING; down < height; down += SPACING) {
      lines.add(new Segment(x, y + down, x + width, y + down));
    }
    return lines;
  }
}
