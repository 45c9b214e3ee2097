package jp.kokuji.submission;

import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFShapeTypes;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;

/** A line drawn over a sheet, by which people cross out rows. */
final class DrawnLine {
  private static final Set<String> SHAPES = Set.of("line", "straightConnector1", "mathMultiply");
  private static final Set<Integer> BINARY_SHAPES =
      Set.of(HSSFShapeTypes.Line, HSSFShapeTypes.StraightConnector1);

  /** What is crossed out at once; a longer line divides the sheet. */
  private static final int MOST_ROWS = 200;

  /** As near to the edge of a row (two points), it is a rule between two. */
  private static final int EDGE = 25_400;

  /** The same in xls, which divides the height of a row in 256 parts. */
  private static final int EDGE_PARTS = 25;

  private static final int PARTS = 256;

  private DrawnLine() {}

  /** The rows, from 1, through which a shape of xlsx runs. */
  static IntStream rows(String shape, ShapeCorner from, ShapeCorner to) {
    return SHAPES.contains(shape) ? between(from, to, EDGE, Long.MAX_VALUE) : IntStream.empty();
  }

  /** The same of a shape of xls. */
  static IntStream rows(HSSFSimpleShape shape) {
    return BINARY_SHAPES.contains(shape.getShapeType())
            && shape.getAnchor() instanceof HSSFClientAnchor at
        ? between(
            new ShapeCorner(at.getCol1(), at.getRow1(), at.getDy1()),
            new ShapeCorner(at.getCol2(), at.getRow2(), at.getDy2()),
            EDGE_PARTS,
            PARTS - EDGE_PARTS)
        : IntStream.empty();
  }

  private static IntStream between(ShapeCorner from, ShapeCorner to, long top, long bottom) {
    boolean above = from.below() < top && to.below() < top;
    boolean under = from.below() > bottom && to.below() > bottom;
    boolean rule = from.row() == to.row() && (above || under);
    int last = to.row() + (to.below() < top ? 0 : 1);
    return rule || from.column() == to.column() || last - from.row() > MOST_ROWS
        ? IntStream.empty()
        : IntStream.rangeClosed(from.row() + 1, last);
  }
}
