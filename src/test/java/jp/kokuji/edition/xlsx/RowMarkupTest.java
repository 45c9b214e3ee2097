package jp.kokuji.edition.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import jp.kokuji.workbook.LongSheet;
import jp.kokuji.workbook.ReproducibleZip;
import jp.kokuji.workbook.SafeText;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is written as markup, POI reads as cells. */
class RowMarkupTest {
  private static final List<String> TEXTS =
      List.of(
          "<a href=\"x\">&amp;</a>",
          "]]>",
          " 前後の空白 ",
          "一行目\n二行目",
          "改行で終わる\n",
          "\t",
          "_x0041_",
          "𠮷野家",
          "=1+1");

  @Test
  void everyTextIsReadBackAsItWas() throws IOException {
    try (XSSFWorkbook read = written(RowMarkupTest::texts)) {
      XSSFSheet sheet = read.getSheet("長い表");
      for (int i = 0; i < TEXTS.size(); i++) {
        assertThat(sheet.getRow(i).getCell(0).getStringCellValue()).isEqualTo(TEXTS.get(i));
        assertThat(sheet.getRow(i).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(sheet.getRow(i).getCell(2).getNumericCellValue()).isEqualTo(i - 0.5);
        assertThat(sheet.getRow(i).getHeightInPoints()).isEqualTo(16.25f);
      }
    }
  }

  @Test
  void rowsOfManyPiecesStandInTheirOrder() throws IOException {
    int rows = 20_000;
    try (XSSFWorkbook read = written(out -> numbers(out, rows))) {
      XSSFSheet sheet = read.getSheet("長い表");
      assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(rows);
      for (int i = 0; i < rows; i++) {
        assertThat(sheet.getRow(i).getCell(0).getNumericCellValue()).isEqualTo(i);
      }
    }
  }

  @Test
  void aFullDiskEndsTheWriting() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int single) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(() -> write(out -> numbers(out, 50_000), full))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }

  @Test
  void aSheetThatHasRowsIsNotFilled() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("短い表");
      sheet.createRow(0);
      LongSheet filled = LongSheet.of(sheet, RowMarkupTest::texts);
      assertThatThrownBy(() -> ReproducibleZip.write(workbook, new ByteArrayOutputStream(), filled))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static void texts(OutputStream out) throws IOException {
    RowMarkup rows = new RowMarkup(out);
    for (int i = 0; i < TEXTS.size(); i++) {
      rows.begin(" customHeight=\"1\" ht=\"16.25\"");
      rows.text(0, 0, SafeText.stored(TEXTS.get(i)));
      rows.text(1, 0, "");
      rows.number(2, 0, i - 0.5);
      rows.end();
    }
    rows.flush();
  }

  private static void numbers(OutputStream out, int count) throws IOException {
    RowMarkup rows = new RowMarkup(out);
    for (int i = 0; i < count; i++) {
      rows.begin("");
      rows.number(0, 0, i);
      rows.end();
    }
    rows.flush();
  }

  private static XSSFWorkbook written(LongSheet.Rows rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(rows, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static void write(LongSheet.Rows rows, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      ReproducibleZip.write(workbook, out, LongSheet.of(workbook.createSheet("長い表"), rows));
    }
  }
}
