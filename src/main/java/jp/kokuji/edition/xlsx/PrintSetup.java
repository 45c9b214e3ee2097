package jp.kokuji.edition.xlsx;

import java.util.List;
import jp.kokuji.edition.EditionWords;
import jp.kokuji.report.Report;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Lays a sheet out for printing: A4, one page wide, with the report's title and the page's number.
 */
final class PrintSetup {
  private static final String SMALL = "&\"BIZ UDゴシック,標準\"&9 ";
  private static final int UNITS_PER_CHARACTER = 256;

  private PrintSetup() {}

  /** Sets the widths of the first columns, in half-width characters; returns how many. */
  static int columns(XSSFSheet sheet, List<Integer> widths) {
    for (int column = 0; column < widths.size(); column++) {
      sheet.setColumnWidth(column, widths.get(column) * UNITS_PER_CHARACTER);
    }
    return widths.size();
  }

  static void page(
      XSSFSheet sheet, Report report, PrintOrientation orientation, int columns, int rows) {
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setOrientation(orientation);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, 0.7);
    sheet.setMargin(PageMargin.RIGHT, 0.7);
    sheet.setMargin(PageMargin.TOP, 0.8);
    sheet.setMargin(PageMargin.BOTTOM, 0.8);
    sheet.setMargin(PageMargin.HEADER, 0.4);
    sheet.setMargin(PageMargin.FOOTER, 0.4);
    sheet.setDisplayGridlines(false);
    sheet.getFooter().setCenter(SMALL + "－ &P / &N －");
    // An ampersand begins a code of the header.
    sheet.getHeader().setLeft(SMALL + report.title().replace("&", "&&"));
    if (report.imprint() != null) {
      sheet.getFooter().setRight(SMALL + report.imprint().mark());
    }
    if (!report.finished()) {
      sheet.getHeader().setRight(SMALL + EditionWords.text("draft"));
    }
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, columns - 1, 0, rows - 1);
  }
}
