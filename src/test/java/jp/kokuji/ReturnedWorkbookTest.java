package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook goes back to its department, is corrected there, and loads. */
@Tag("long")
class ReturnedWorkbookTest {
  private static final String[][] ROWS = {
    {"受付番号", "受付日", "実施機関", "所管部課", "請求者区分", "開示方法", "処理結果", "決定日"},
    {"0001", "R3.4.20", "市長", "総務部", "市内", "閲覧", "承認", "R3.4.27"},
    {"2", "2022-04-20", "市長", "総務部", "", "閲覧", "開示", "R3.4.27"},
    {"3", "R3.4.21", "市長", "=総務部", "市外", "閲覧", "開示", "R3.4.30"},
    {"4", "R3.4.22", "市長", "総務部", "市外", "閲覧", "開示", "R3.4.30"}
  };

  @TempDir private Path folder = Path.of("");

  private void submit(Workbook workbook, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  private static Workbook read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return WorkbookFactory.create(in);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void isCorrectedAndLoads(String extension) throws IOException {
    String path = "R3/総務部/台帳." + extension;
    Path submitted = folder.resolve("input").resolve(path);
    Path copy = folder.resolve("output/problems").resolve(path + ".返却." + extension);
    Run run = Run.withoutInput(folder);
    Workbook ledger = extension.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook();
    fill(ledger.createSheet("=1+1 ’開示"));
    submit(ledger, submitted);
    byte[] before = Files.readAllBytes(submitted);
    run.expecting(1, "load");
    assertThat(submitted).hasBinaryContent(before);
    assertThat(summary()).contains(path + ",1,3,partly,yes");

    Workbook returned = read(copy);
    assertThat(returned.getSheetAt(0).getSheetName()).isEqualTo("エラー一覧");
    correct(returned.getSheetAt(1), 1, 6, "部分開示");
    submit(returned, submitted);
    run.expecting(1, "load");
    returned = read(copy);
    assertThat(returned.getNumberOfSheets()).isEqualTo(2);
    Sheet sheet = returned.getSheetAt(1);
    assertThat(sheet.getRow(1).getCell(6).getCellStyle().getDataFormatString())
        .as("the mark of what is corrected")
        .isEqualTo("General");
    correct(sheet, 1, 0, "0001");
    sheet.getRow(1).getCell(6).setCellValue("開示");
    correct(sheet, 2, 1, "R3.4.20");
    correct(sheet, 2, 4, "市内");
    correct(sheet, 3, 3, "総務部");
    submit(returned, submitted);
    run.expecting(0, "load");
    assertThat(run.released()).containsExactly("problems/summary.csv");
    assertThat(summary()).contains(path + ",4,0,loaded,,\r\n");
  }

  private String summary() throws IOException {
    return Files.readString(folder.resolve("output/problems/summary.csv"));
  }

  private static void fill(Sheet sheet) {
    for (int row = 0; row < ROWS.length; row++) {
      Row line = sheet.createRow(row);
      List<String> values = List.of(ROWS[row]);
      for (int column = 0; column < values.size(); column++) {
        if (!values.get(column).isEmpty()) {
          line.createCell(column).setCellValue(values.get(column));
        }
      }
    }
  }

  /** Types a value into a cell, which has to be marked. */
  private static void correct(Sheet sheet, int row, int column, String value) {
    Cell cell = sheet.getRow(row).getCell(column);
    assertThat(cell.getCellComment().getString().getString()).contains("【確認結果】");
    cell.setCellValue(value);
  }
}
