package jp.kokuji.submission;

import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFShapeTypes;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;

/**
 * A line drawn over a sheet, by which people cross out rows.
 *
 * @param first the first row that it runs through, from 1
 * @param last the last such row
 */
record DrawnLine(int first, int last) {
  static final DrawnLine NONE = new DrawnLine(1, 0);

  private static final Set<String> SHAPES = Set.of("line", "straightConnector1", "mathMultiply");
  private static final Set<Integer> BINARY_SHAPES =
      Set.of(HSSFShapeTypes.Line, HSSFShapeTypes.StraightConnector1);

  /** What is crossed out at once; a longer line divides the sheet. */
  private static final int MOST_ROWS = 200;

  /**
   * As near to the edge of a row, it is a rule between two: two points, of a row's 256 parts 25.
   */
  private static final int EDGE = 25_400;

  private static final int PARTS = 256;
  private static final int EDGE_PARTS = 25;

  /** Where the shape is fixed: rows and columns from 0, and how far below the row's top. */
  record Corner(int column, int row, long below) {
    static final Corner FIRST = new Corner(0, 0, 0);

    /** Reads the element at whose start the reader stands. */
    static Corner read(XMLStreamReader xml) throws XMLStreamException {
      String element = xml.getLocalName();
      int column = 0;
      int row = 0;
      long below = 0;
      while (StrictXml.nextChild(xml, element)) {
        switch (xml.getLocalName()) {
          case "col" -> column = Integer.parseInt(xml.getElementText().strip());
          case "row" -> row = Integer.parseInt(xml.getElementText().strip());
          case "rowOff" -> below = Long.parseLong(xml.getElementText().strip());
          default -> {}
        }
      }
      return new Corner(column, row, below);
    }
  }

  /** That of a shape of xlsx, fixed at two corners. */
  static DrawnLine of(String shape, Corner from, Corner to) {
    return SHAPES.contains(shape) ? between(from, to, EDGE, Long.MAX_VALUE) : NONE;
  }

  /** That of a shape of xls. */
  static DrawnLine of(HSSFSimpleShape shape) {
    return BINARY_SHAPES.contains(shape.getShapeType())
            && shape.getAnchor() instanceof HSSFClientAnchor anchor
        ? between(
            new Corner(anchor.getCol1(), anchor.getRow1(), anchor.getDy1()),
            new Corner(anchor.getCol2(), anchor.getRow2(), anchor.getDy2()),
            EDGE_PARTS,
            PARTS - EDGE_PARTS)
        : NONE;
  }

  private static DrawnLine between(Corner from, Corner to, long top, long bottom) {
    boolean rule =
        from.row() == to.row()
            && ((from.below() < top && to.below() < top)
                || (from.below() > bottom && to.below() > bottom));
    boolean upright = from.column() == to.column();
    int last = to.row() + (to.below() < top ? 0 : 1);
    return rule || upright || last - from.row() > MOST_ROWS
        ? NONE
        : new DrawnLine(from.row() + 1, last);
  }

  IntStream rows() {
    return IntStream.rangeClosed(first, last);
  }
}
