package jp.kokuji.returned;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The list as it is seen on the screen and on paper. */
final class ListPage {
  /** A line of text, in points. */
  static final int LINE = 16;

  /** The highest row that Excel allows, in points. */
  static final int HIGHEST = 409;

  private static final short SCALE = 75;

  private static final int UNITS_A_CHARACTER = 256;

  private ListPage() {}

  static void setUp(Sheet sheet, int problems) {
    for (ListColumn column : ListColumn.values()) {
      sheet.setColumnWidth(column.index(), column.width() * UNITS_A_CHARACTER);
    }
    sheet.setColumnHidden(ListSheet.MARKER_COLUMN, true);
    int first = ListSheet.HEADINGS;
    int last = first + problems;
    sheet.createFreezePane(0, first + 1);
    sheet.setAutoFilter(new CellRangeAddress(first, last, 0, ListColumn.last()));
    sheet.setDisplayGridlines(false);
    print(sheet, first, last);
  }

  private static void print(Sheet sheet, int first, int last) {
    PrintSetup page = sheet.getPrintSetup();
    page.setPaperSize(PrintSetup.A4_PAPERSIZE);
    page.setLandscape(true);
    // for programs that do not fit a binary workbook to the page
    page.setScale(SCALE);
    page.setFitWidth((short) 1);
    page.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setRepeatingRows(new CellRangeAddress(first, first, 0, ListColumn.last()));
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    sheet.getWorkbook().setPrintArea(index, 0, ListColumn.last(), 0, last);
    sheet.getFooter().setCenter(ReturnedWords.of("page"));
  }
}
