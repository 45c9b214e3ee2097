package jp.kokuji.edition.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.edition.chart.Drawing;
import jp.kokuji.edition.chart.Mark;
import jp.kokuji.report.Block.Chart;

/**
 * Writes a chart as two drawings in the page, of which the style sheet shows the one that suits the
 * window: one drawing scaled down to a telephone could not be read.
 */
final class ChartMarkup {
  private static final double WIDE = 480;
  private static final double NARROW = 250;

  private final Markup page;

  ChartMarkup(Markup page) {
    this.page = page;
  }

  void write(Chart chart) throws XMLStreamException {
    page.open("figure");
    page.element("figcaption", chart.caption() + chart.unit());
    draw("chart wide-chart", Drawing.of(chart, WIDE), chart.alternative());
    draw("chart narrow-chart", Drawing.of(chart, NARROW), chart.alternative());
    page.close();
  }

  private void draw(String style, Drawing drawing, String alternative) throws XMLStreamException {
    String box = "0 0 " + number(drawing.width()) + " " + number(drawing.height());
    page.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        style,
        "viewBox",
        box,
        "role",
        "img",
        "aria-label",
        alternative);
    for (Mark mark : drawing.marks()) {
      switch (mark) {
        case Mark.Area area -> area(area);
        case Mark.Lines lines -> lines(lines);
        case Mark.Label label -> label(label);
      }
    }
    page.close();
  }

  private void area(Mark.Area area) throws XMLStreamException {
    page.empty(
        "rect",
        "x",
        number(area.x()),
        "y",
        number(area.y()),
        "width",
        number(area.width()),
        "height",
        number(area.height()),
        "fill",
        colour(area.colour()));
  }

  private void lines(Mark.Lines lines) throws XMLStreamException {
    StringBuilder path = new StringBuilder();
    for (Mark.Segment line : lines.segments()) {
      path.append('M').append(number(line.x1())).append(' ').append(number(line.y1()));
      path.append('L').append(number(line.x2())).append(' ').append(number(line.y2()));
    }
    page.empty(
        "path",
        "d",
        path.toString(),
        "stroke",
        colour(lines.colour()),
        "stroke-width",
        number(lines.thickness()));
  }

  private void label(Mark.Label label) throws XMLStreamException {
    String anchor = label.anchor().name().toLowerCase(Locale.ROOT);
    List<String> place =
        List.of("x", number(label.x()), "y", number(label.y()), "text-anchor", anchor);
    List<String> figure =
        label.figure() == null ? List.of() : List.of("data-figure", label.figure().id());
    String[] attributes = Stream.concat(place.stream(), figure.stream()).toArray(String[]::new);
    page.element("text", label.text(), attributes);
  }

  private static String number(double points) {
    BigDecimal rounded = BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  private static String colour(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }
}
