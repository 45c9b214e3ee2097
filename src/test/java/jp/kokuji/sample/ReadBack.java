package jp.kokuji.sample;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Reads the sample files in the plainest way there is, to count them without our own readers. */
final class ReadBack {
  private static final Map<String, String> ALIASES =
      Map.of("受付年月日", "受付日", "決定年月日", "決定日", "届出年月日", "届出日", "所管課", "所管部課", "所管部局", "所管部課");

  private final List<List<List<String>>> tables = new ArrayList<>();

  /** Reads all files under the folder. */
  ReadBack(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        tables.addAll(tables(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All records of the kind, as heading and plain text. */
  List<Map<String, String>> records(Kind kind) {
    return tables.stream().flatMap(table -> records(table, kind).stream()).toList();
  }

  private static List<Map<String, String>> records(List<List<String>> table, Kind kind) {
    Set<String> needed = new HashSet<>(kind.headings());
    needed.remove("情報公開コーナー");
    List<Map<String, String>> records = new ArrayList<>();
    List<String> headings = List.of();
    for (List<String> row : table) {
      List<String> asHeadings = row.stream().map(ReadBack::heading).toList();
      if (headings.isEmpty() && new HashSet<>(asHeadings).containsAll(needed)) {
        headings = asHeadings;
      } else if (!headings.isEmpty() && isRecord(row)) {
        Map<String, String> record = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
          record.put(headings.get(i), row.get(i));
        }
        records.add(record);
      }
    }
    return records;
  }

  private static boolean isRecord(List<String> row) {
    return !row.getFirst().equals("合計") && row.stream().anyMatch(value -> !value.isBlank());
  }

  private static String heading(String cell) {
    String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
    return ALIASES.getOrDefault(plain, plain);
  }

  private static List<List<List<String>>> tables(Path file) throws IOException {
    if (file.toString().endsWith(".csv")) {
      return List.of(csv(Files.readAllBytes(file)));
    }
    List<List<List<String>>> tables = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        List<List<String>> table = new ArrayList<>();
        for (Row row : sheet) {
          List<String> cells = new ArrayList<>();
          for (int i = 0; i < row.getLastCellNum(); i++) {
            cells.add(text(row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
          }
          table.add(cells);
        }
        tables.add(table);
      }
    }
    return tables;
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? Long.toString((long) cell.getNumericCellValue())
        : cell.getStringCellValue();
  }

  private static List<List<String>> csv(byte[] bytes) throws IOException {
    String text = decoded(bytes);
    CSVFormat format =
        text.lines().findFirst().orElse("").contains("\t") ? CSVFormat.TDF : CSVFormat.RFC4180;
    return format.parse(new StringReader(text)).stream().map(row -> row.toList()).toList();
  }

  private static String decoded(byte[] bytes) {
    if (bytes[0] == (byte) 0xFF) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-31j"));
    }
  }
}
