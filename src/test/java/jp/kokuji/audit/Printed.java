package jp.kokuji.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A published table in a test, of which single cells can be changed. */
record Printed(List<List<String>> rows) {
  static Printed of(Path csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    for (CSVRecord record : format.parse(new StringReader(Files.readString(csv, UTF_8)))) {
      rows.add(new ArrayList<>(record.toList()));
    }
    return new Printed(rows);
  }

  /** The same table with one other cell; both counted from 0. */
  Printed with(int row, int column, String text) {
    List<List<String>> changed = new ArrayList<>();
    rows.forEach(line -> changed.add(new ArrayList<>(line)));
    changed.get(row).set(column, text);
    return new Printed(changed);
  }

  Printed with(String cell, String printed, String other) {
    int column = cell.charAt(0) - 'A';
    int row = Integer.parseInt(cell.substring(1)) - 1;
    assertThat(rows.get(row).get(column)).isEqualTo(printed);
    return with(row, column, other);
  }

  Audit auditedIn(Path folder, String format) throws Exception {
    Path file = folder.resolve("table." + format.replace("windows-31j", "csv"));
    switch (format) {
      case "csv" -> Files.writeString(file, text(), UTF_8);
      case "windows-31j" -> Files.write(file, text().getBytes(Charset.forName("windows-31j")));
      case "xlsx" -> write(new XSSFWorkbook(), file);
      case "xls" -> write(new HSSFWorkbook(), file);
      default -> throw new IllegalArgumentException(format);
    }
    return Audit.of(file);
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
    for (List<String> row : rows) {
      csv.printRecord(row);
    }
    return text.toString();
  }

  /** Numbers become numeric cells, as a spreadsheet program would have them. */
  private void write(Workbook workbook, Path file) throws IOException {
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("表");
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int column = 0; column < rows.get(i).size(); column++) {
          String text = rows.get(i).get(column);
          if (text.matches("\\d+")) {
            row.createCell(column).setCellValue(Double.parseDouble(text));
          } else if (!text.isEmpty()) {
            row.createCell(column).setCellValue(text);
          }
        }
      }
      workbook.write(out);
    }
  }
}
