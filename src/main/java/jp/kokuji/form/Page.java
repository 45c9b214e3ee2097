package jp.kokuji.form;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed: A4 across, one page wide, with page numbers and the form's id. */
final class Page {
  static final int UNITS_PER_CHARACTER = 256;
  private static final String SMALL = "&\"BIZ UDゴシック,標準\"&8 ";

  private Page() {}

  static void setUp(XSSFSheet sheet, Form form) {
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setOrientation(PrintOrientation.LANDSCAPE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.5);
    sheet.setMargin(PageMargin.RIGHT, 0.5);
    sheet.setMargin(PageMargin.TOP, 0.6);
    sheet.setMargin(PageMargin.BOTTOM, 0.7);
    sheet.getFooter().setLeft(SMALL + form.id());
    sheet.getFooter().setCenter(SMALL + "－ &P / &N －");
    sheet.getFooter().setRight(SMALL + form.program());
  }
}
