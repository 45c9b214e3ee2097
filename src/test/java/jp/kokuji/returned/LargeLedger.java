package jp.kokuji.returned;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Marks a workbook with a problem in every row, in a machine of its own. */
final class LargeLedger {
  private static final int COLUMNS = 12;
  private static final String SHEET = "台帳";

  private LargeLedger() {}

  /** Arguments: a folder, and how many rows. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0], "台帳.xlsx");
    int rows = Integer.parseInt(arguments[1]);
    fill(file, rows);
    List<Problem> problems = new ArrayList<>();
    for (int row = 2; row <= rows + 1; row++) {
      problems.add(
          new Problem(Rule.UNKNOWN_WORD, SHEET, row, "見出し3", "値 " + row, List.of("開示", "不開示")));
    }
    long begun = System.nanoTime();
    MarkedWorkbook marked = MarkedWorkbook.of(file, "台帳.xlsx", "", problems);
    if (marked == null) {
      throw new IllegalStateException("not marked");
    }
    System.out.printf(
        Locale.ROOT,
        "%d rows: %d bytes, %d ms, state %s%n",
        rows,
        marked.content().size(),
        Duration.ofNanos(System.nanoTime() - begun).toMillis(),
        WorkbookSize.state(file));
  }

  private static void fill(Path file, int rows) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet(SHEET);
      for (int row = 0; row <= rows; row++) {
        Row line = sheet.createRow(row);
        for (int column = 0; column < COLUMNS; column++) {
          line.createCell(column)
              .setCellValue(row == 0 ? "見出し" + column : "第" + row + "行の" + column + "番目の値");
        }
      }
      workbook.write(out);
    }
  }
}
