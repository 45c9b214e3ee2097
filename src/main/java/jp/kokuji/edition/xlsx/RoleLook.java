package jp.kokuji.edition.xlsx;

import jp.kokuji.edition.xlsx.Look.Face;
import jp.kokuji.edition.xlsx.Look.Frame;
import jp.kokuji.edition.xlsx.Look.Shade;
import jp.kokuji.report.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/** How the cells of a table look, by what they are. */
final class RoleLook {
  private static final Look CELL =
      Look.plain(Face.TABLE).frame(Frame.WHOLE).down(VerticalAlignment.CENTER);
  private static final Look CENTRED = CELL.across(HorizontalAlignment.CENTER);
  private static final Look NUMBER = CELL.across(HorizontalAlignment.RIGHT);

  private RoleLook() {}

  static Look of(Cell cell) {
    return switch (cell.role()) {
      case COLUMN_HEADING -> CENTRED.shade(Shade.HEADING);
      case ROW_HEADING -> CELL.shade(Shade.HEADING);
      case STACKED_ROW_HEADING -> stacked(cell);
      case TOTAL_HEADING -> CENTRED.shade(Shade.HEADING);
      case NUMBER -> NUMBER;
      case TOTAL -> NUMBER.shade(Shade.TOTAL);
      case TEXT -> CELL;
      case CENTRED -> CENTRED;
    };
  }

  private static Look stacked(Cell cell) {
    Look heading = CENTRED.shade(Shade.HEADING);
    return cell.rows() > 1 ? heading.stack() : heading;
  }
}
