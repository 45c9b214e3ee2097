package jp.kokuji.edition.chart;

import java.util.List;
import jp.kokuji.figure.Figure;
import org.jspecify.annotations.Nullable;

/** A piece of a drawing; lengths are points, counted from the upper left corner. */
public sealed interface Mark {
  /**
   * A filled rectangle.
   *
   * @param colour {@code 0xRRGGBB}
   */
  record Area(double x, double y, double width, double height, int colour) implements Mark {}

  /**
   * Lines with round ends; one without length is a dot.
   *
   * @param thickness in points
   */
  record Lines(List<Segment> segments, double thickness, int colour) implements Mark {}

  /** A straight line. */
  record Segment(double x1, double y1, double x2, double y2) {}

  /**
   * One line of text, {@link Drawing#TEXT} points high.
   *
   * @param x where the text begins, has its middle or ends
   * @param y the base line
   * @param figure whose value the text is; null for a name or a mark of the scale
   */
  record Label(double x, double y, Anchor anchor, String text, @Nullable Figure figure)
      implements Mark {}

  /** Which part of a label stands at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
