package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A published table as another program meets it.
 *
 * @param cells all rows, the header first; an empty text where nothing stands
 * @param csv the file's bytes as text; empty for a sheet
 * @param sheet null for a CSV file
 */
public record OpenTable(
    List<List<String>> cells, Optional<String> csv, @Nullable XSSFSheet sheet, Meaning meaning) {

  /**
   * What a program cannot see in the cells.
   *
   * @param numbers columns that hold numbers
   * @param units the column that holds their units
   * @param choices columns whose values are chosen from few
   * @param ids columns of identifiers, which no program takes apart
   * @param names columns of proper names, which may hold any character
   * @param symbols what signs such as － mean
   * @param before the column names of the year before; empty in the first year
   */
  public record Meaning(
      Set<String> numbers,
      String units,
      Set<String> choices,
      Set<String> ids,
      Set<String> names,
      Map<String, String> symbols,
      List<String> before) {}

  /** Reads a file strictly; what is no UTF-8 has no cells. */
  public static OpenTable ofCsv(byte[] bytes, Meaning meaning) throws IOException {
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new OpenTable(List.of(), Optional.of(""), null, meaning);
    }
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      List<List<String>> cells = parser.stream().map(CSVRecord::toList).toList();
      return new OpenTable(cells, Optional.of(text), null, meaning);
    }
  }

  /** Reads what a sheet stores, not what it shows. */
  public static OpenTable ofSheet(XSSFSheet sheet, Meaning meaning) {
    List<List<String>> cells = new ArrayList<>();
    for (int row = 0; row <= sheet.getLastRowNum(); row++) {
      List<String> line = new ArrayList<>();
      XSSFRow stored = sheet.getRow(row);
      for (int column = 0; stored != null && column < stored.getLastCellNum(); column++) {
        line.add(stored(stored.getCell(column)));
      }
      cells.add(line);
    }
    return new OpenTable(cells, Optional.empty(), sheet, meaning);
  }

  private static String stored(@Nullable XSSFCell cell) {
    return cell == null
        ? ""
        : cell.getCellType() == CellType.STRING
            ? cell.getStringCellValue()
            : String.valueOf(cell.getRawValue()).replace("null", "");
  }

  List<String> header() {
    return cells.isEmpty() ? List.of() : cells.getFirst();
  }

  List<List<String>> body() {
    return cells.isEmpty() ? List.of() : cells.subList(1, cells.size());
  }

  /** The values below a heading; a short row has an empty one. */
  List<String> column(String heading) {
    int index = header().indexOf(heading);
    return body().stream()
        .map(row -> index >= 0 && index < row.size() ? row.get(index) : "")
        .toList();
  }

  Stream<String> values() {
    return cells.stream().flatMap(List::stream);
  }

  /** The cells of a sheet, the header's left out; none for a file. */
  Stream<XSSFCell> sheetCells() {
    if (sheet == null) {
      return Stream.of();
    }
    List<XSSFCell> all = new ArrayList<>();
    sheet.forEach(row -> row.forEach(cell -> all.add((XSSFCell) cell)));
    return all.stream().filter(cell -> cell.getRowIndex() > 0);
  }
}
