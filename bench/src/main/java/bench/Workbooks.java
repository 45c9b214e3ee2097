package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** fastexcel: "write" makes a workbook of lines with tabs, "read" only looks at every cell. */
public final class Workbooks {
  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "write" -> write(Path.of(arguments[1]), Path.of(arguments[2]));
      case "read" -> read(Path.of(arguments[1]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** As Excel keeps a ledger: shared strings, days as numbers with a format of dates. */
  private static void write(Path lines, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        BufferedReader in = Files.newBufferedReader(lines);
        Workbook workbook = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("公文書開示請求");
      int row = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] values = line.split("\t", -1);
        for (int column = 0; column < values.length; column++) {
          put(sheet, row, column, values[column]);
        }
        row++;
      }
    }
  }

  private static void put(Worksheet sheet, int row, int column, String value) {
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      sheet.value(row, column, LocalDate.parse(value));
      sheet.style(row, column).format("yyyy/m/d").set();
    } else if (!value.isEmpty()) {
      sheet.value(row, column, value);
    }
  }

  private static void read(Path workbook) throws IOException {
    long rows = 0;
    long letters = 0;
    try (InputStream in = Files.newInputStream(workbook);
        ReadableWorkbook read = new ReadableWorkbook(in);
        Stream<Row> all = read.getFirstSheet().openStream()) {
      for (Row row : (Iterable<Row>) all::iterator) {
        rows++;
        for (Cell cell : row) {
          letters += cell == null || cell.getRawValue() == null ? 0 : cell.getRawValue().length();
        }
      }
    }
    System.out.println("letters " + letters + "\nwritten " + (rows - 1));
  }
}
