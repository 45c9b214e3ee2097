package jp.kokuji.edition.xlsx;

import java.util.Locale;
import jp.kokuji.edition.chart.Fill;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/** The fills of bars as Excel has them: its own patterns in the colours of print and page. */
final class ChartFills {
  private static final double OUTLINE = 0.75;

  private ChartFills() {}

  /** Written as XML, since the part of POI's schemas that knows patterns is not in its jar. */
  static XDDFShapeProperties of(Fill fill) {
    String properties =
        """
        <xml-fragment xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">%s
        <a:ln w="%d">%s</a:ln></xml-fragment>\
        """
            .formatted(inside(fill), Units.toEMU(OUTLINE), solid(fill.ink()));
    try {
      return new XDDFShapeProperties(CTShapeProperties.Factory.parse(properties));
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A line of that many points. */
  static XDDFLineProperties line(int colour, double thickness) {
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour(colour)));
    line.setWidth(thickness);
    return line;
  }

  private static String inside(Fill fill) {
    return switch (fill.texture()) {
      case SOLID -> solid(fill.ink());
      case DIAGONAL -> pattern("wdUpDiag", fill.ink());
      case DOTS -> pattern("pct25", fill.ink());
      case GRID -> pattern("smGrid", fill.ink());
      case LINES -> pattern("dkHorz", fill.ink());
    };
  }

  private static String pattern(String preset, int ink) {
    return "<a:pattFill prst=\"%s\"><a:fgClr>%s</a:fgClr><a:bgClr>%s</a:bgClr></a:pattFill>"
        .formatted(preset, rgb(ink), rgb(Fill.PAPER));
  }

  private static String solid(int colour) {
    return "<a:solidFill>" + rgb(colour) + "</a:solidFill>";
  }

  private static String rgb(int colour) {
    return "<a:srgbClr val=\"" + String.format(Locale.ROOT, "%06X", colour) + "\"/>";
  }

  private static XDDFColor colour(int rgb) {
    return XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
