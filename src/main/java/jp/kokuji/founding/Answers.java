package jp.kokuji.founding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * What was filled in.
 *
 * @param rows the rows of each sheet that are not blank, by column
 */
record Answers(Map<Part, List<Map<String, String>>> rows) {
  private static final DataFormatter TEXT = new DataFormatter();

  /** Reads a sheet; one that was taken away has no rows. */
  static Answers read(Path file) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      Map<Part, List<Map<String, String>>> rows = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        Sheet sheet = workbook.getSheet(part.sheet());
        rows.put(part, sheet == null ? List.of() : rows(part, sheet));
      }
      return new Answers(rows);
    }
  }

  private static List<Map<String, String>> rows(Part part, Sheet sheet) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int column = 0; column < part.columns().size(); column++) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
        values.put(part.columns().get(column), TEXT.formatCellValue(cell).strip());
      }
      if (row.getRowNum() >= Part.HEAD && !values.values().stream().allMatch(String::isEmpty)) {
        rows.add(values);
      }
    }
    return rows;
  }

  List<Map<String, String>> of(Part part) {
    return rows.getOrDefault(part, List.of());
  }

  /** The answer to a question; empty where there is none. */
  String fact(String question) {
    String asked = Part.TEXTS.text("fact." + question);
    return of(Part.FACTS).stream()
        .filter(row -> asked.equals(row.get("fact")))
        .map(row -> row.getOrDefault("answer", ""))
        .findFirst()
        .orElse("");
  }

  /** The code of six digits; Excel takes the first away where it is 0. */
  String code() {
    String code = fact("code");
    return code.matches("\\d{5}") ? "0" + code : code;
  }

  List<String> names(Part part) {
    return of(part).stream().map(row -> row.getOrDefault("name", "")).toList();
  }

  boolean hasCorners() {
    return !of(Part.CORNERS).isEmpty();
  }

  /** Own words by the delivered ones, where they differ; a town's 市内 is 町内 unless it says so. */
  Map<String, String> ownWords() {
    Map<String, String> own = new LinkedHashMap<>();
    String body = body();
    for (Map<String, String> row : of(Part.WORDS)) {
      String word = row.getOrDefault("word", "");
      String said = row.getOrDefault("own", "");
      String within = word.matches("市[内外]") ? word.replace("市", body) : word;
      if (!said.isEmpty() || !within.equals(word)) {
        own.putIfAbsent(word, said.isEmpty() ? within : said);
      }
    }
    return own;
  }

  /** What the body is, as its own name says: 市, 町, 村, 区 or a prefecture; a city if it does not. */
  String body() {
    String name = fact("name");
    String last = name.isEmpty() ? "" : name.substring(name.length() - 1);
    return last.matches("[町村区都道府県]") ? last : "市";
  }

  /** By the Japanese name of a kind, what was said of who returns it. */
  Map<String, String> owners() {
    Function<Map<String, String>, String> kind = row -> row.getOrDefault("kind", "");
    return of(Part.OWNERS).stream()
        .collect(Collectors.toMap(kind, row -> row.getOrDefault("owner", ""), (one, other) -> one));
  }

  /** The words of a cell, however they are divided. */
  static List<String> list(Map<String, String> row, String column) {
    return Stream.of(row.getOrDefault(column, "").split("[、,，\n]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
