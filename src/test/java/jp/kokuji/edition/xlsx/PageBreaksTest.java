package jp.kokuji.edition.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A hundred rows of 50 points: fourteen fit on a page. */
class PageBreaksTest {
  private final XSSFSheet sheet = new XSSFWorkbook().createSheet();
  private final PageBreaks pages = new PageBreaks(sheet);

  PageBreaksTest() {
    for (int row = 0; row < 100; row++) {
      sheet.createRow(row).setHeightInPoints(50);
    }
  }

  @Test
  void aPageEndsWhereTheNextRowWouldNotFit() {
    pages.rows(0, 30);
    pages.write(null);
    assertThat(sheet.getRowBreaks()).containsExactly(13, 27);
  }

  @Test
  void aHeadingGoesToThePageOfTheGroupThatItHeads() {
    pages.rows(0, 10);
    pages.keep(10, 11, true);
    pages.keep(11, 12, true);
    pages.group(12, 16);
    pages.group(16, 20);
    pages.write(null);
    assertThat(sheet.getRowBreaks()).containsExactly(9);
  }

  @Test
  void aGroupHigherThanHalfAPageIsTorn() {
    pages.rows(0, 10);
    pages.group(10, 18);
    pages.write(null);
    assertThat(sheet.getRowBreaks()).containsExactly(13);
  }

  @Test
  void aRepeatedHeaderTakesItsPlaceOnTheFollowingPages() {
    pages.keep(0, 2, true);
    pages.rows(2, 40);
    pages.write(new CellRangeAddress(0, 1, -1, -1));
    assertThat(sheet.getRowBreaks()).containsExactly(13, 25, 37);
  }
}
