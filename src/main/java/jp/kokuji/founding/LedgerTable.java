package jp.kokuji.founding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.kokuji.submission.Line;
import jp.kokuji.submission.LineReader;
import jp.kokuji.submission.LineReaders;
import jp.kokuji.submission.UnreadableSubmission;

/**
 * Rows of a city's own file, read as headings with what stands below them.
 *
 * @param title what the file, the sheet and the lines above are called
 * @param row the row of the headings, the lower of two
 * @param rows how many lines below hold more than a total does
 * @param columns the values below each heading that are not blank
 */
record LedgerTable(
    String sheet,
    String title,
    int row,
    List<String> headings,
    int rows,
    List<List<String>> columns) {
  private static final int HEADINGS_WITHIN = 20;
  private static final int VALUES = 1000;
  private static final Predicate<String> NOT_BLANK = Predicate.not(String::isBlank);
  private static final int MORE_THAN_A_TOTAL = 3;

  /** Every way to read the file: by sheets, each row as headings, alone or with the one below. */
  static Map<String, List<LedgerTable>> read(Path file) throws IOException, UnreadableSubmission {
    Map<String, List<Line>> sheets = new LinkedHashMap<>();
    try (LineReader reader = LineReaders.open(file)) {
      for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
        List<Line> lines = sheets.computeIfAbsent(line.get().sheet(), sheet -> new ArrayList<>());
        if (lines.size() < VALUES && !blank(line.get())) {
          lines.add(line.get());
        }
      }
    }
    Map<String, List<LedgerTable>> tables = new LinkedHashMap<>();
    sheets.forEach(
        (sheet, lines) -> tables.put(sheet, tables(file.getFileName() + sheet, sheet, lines)));
    return tables;
  }

  private static boolean blank(Line line) {
    return line.cells().stream().allMatch(String::isBlank);
  }

  private static List<LedgerTable> tables(String file, String sheet, List<Line> lines) {
    List<LedgerTable> tables = new ArrayList<>();
    String title = file;
    for (int at = 0; at < Math.min(lines.size() - 1, HEADINGS_WITHIN); at++) {
      Line line = lines.get(at);
      tables.add(below(sheet, title, line.row(), flat(line.cells()), lines, at + 1));
      Line next = lines.get(at + 1);
      if (at + 2 < lines.size() && next.row() == line.row() + 1) {
        tables.add(below(sheet, title, next.row(), together(line, next), lines, at + 2));
      }
      title += String.join("", line.cells());
    }
    return tables;
  }

  private static List<String> flat(List<String> cells) {
    return cells.stream().map(cell -> cell.replaceAll("\\s", "")).toList();
  }

  /** A heading of the second line with the one over it, as a merged cell is over several. */
  private static List<String> together(Line above, Line line) {
    List<String> headings = new ArrayList<>();
    String spread = "";
    for (int column = 0; column < Math.max(above.cells().size(), line.cells().size()); column++) {
      String top = cell(above, column);
      String bottom = cell(line, column);
      spread = top.isEmpty() ? spread : top;
      headings.add(bottom.isEmpty() ? top : bottom.equals(top) ? top : spread + bottom);
    }
    return headings;
  }

  private static String cell(Line line, int column) {
    return column < line.cells().size() ? line.cells().get(column).replaceAll("\\s", "") : "";
  }

  private static LedgerTable below(
      String sheet, String title, int row, List<String> headings, List<Line> lines, int from) {
    List<Line> below =
        lines.subList(from, lines.size()).stream().filter(line -> !isRemark(line)).toList();
    List<List<String>> columns = new ArrayList<>();
    for (int column = 0; column < headings.size(); column++) {
      int at = column;
      columns.add(
          below.stream()
              .filter(line -> at < line.cells().size())
              .map(line -> line.cells().get(at).strip())
              .filter(value -> !value.isEmpty())
              .toList());
    }
    long rows =
        below.stream()
            .filter(line -> line.cells().stream().filter(NOT_BLANK).count() >= MORE_THAN_A_TOTAL)
            .count();
    return new LedgerTable(sheet, title, row, headings, (int) rows, columns);
  }

  /** A line that tells of the file's form, as open data have above or below their headings. */
  private static boolean isRemark(Line line) {
    return !line.cells().isEmpty() && line.cells().getFirst().matches("#[a-z].*");
  }
}
