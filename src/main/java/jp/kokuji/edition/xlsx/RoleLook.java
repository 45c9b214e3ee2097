package jp.kokuji.edition.xlsx;

import jp.kokuji.edition.xlsx.CellLook.Face;
import jp.kokuji.edition.xlsx.CellLook.Frame;
import jp.kokuji.edition.xlsx.CellLook.Shade;
import jp.kokuji.report.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/** How the cells of a table look, by what they are. */
final class RoleLook {
  private static final CellLook CELL =
      CellLook.plain(Face.TABLE).frame(Frame.WHOLE).down(VerticalAlignment.CENTER);
  private static final CellLook CENTRED = CELL.across(HorizontalAlignment.CENTER);
  private static final CellLook NUMBER = CELL.across(HorizontalAlignment.RIGHT);

  private RoleLook() {}

  static CellLook of(Cell cell) {
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

  private static CellLook stacked(Cell cell) {
    CellLook heading = CENTRED.shade(Shade.HEADING);
    return cell.rows() > 1 ? heading.stack() : heading;
  }
}
