package jp.kokuji.returned;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Merged cells, of which a spreadsheet program shows only the first. */
final class Merged {
  private Merged() {}

  /** The cell that is shown where the place is. */
  static Place shown(Sheet sheet, Place place) {
    for (int i = 0; i < sheet.getNumMergedRegions(); i++) {
      CellRangeAddress area = sheet.getMergedRegion(i);
      if (area.isInRange(place.row(), place.column())) {
        return new Place(place.sheet(), area.getFirstRow(), area.getFirstColumn());
      }
    }
    return place;
  }
}
