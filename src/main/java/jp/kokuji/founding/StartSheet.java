package jp.kokuji.founding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jp.kokuji.workbook.CellDress;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;

/** The workbook that another city's people fill in; what is common to most cities stands there. */
final class StartSheet {
  /** So many rows can be filled in. */
  private static final int ROWS = 300;

  /** In characters. */
  private static final int WIDTH = 28;

  private static final String FACE = "BIZ UDゴシック";

  private final Stock stock;
  private final XSSFWorkbook workbook;
  private final XSSFCellStyle plain;
  private final XSSFCellStyle heading;

  private StartSheet(Stock stock, XSSFWorkbook workbook) {
    this.stock = stock;
    this.workbook = workbook;
    this.plain = workbook.createCellStyle();
    plain.setDataFormat(workbook.createDataFormat().getFormat("@"));
    plain.setFont(CellDress.face(workbook.getFontAt(0), FACE, 10, false));
    plain.setWrapText(true);
    this.heading = workbook.createCellStyle();
    heading.setFont(CellDress.face(workbook.createFont(), FACE, 10, true));
    CellDress.shade(heading);
    CellDress.frame(heading);
  }

  static void write(Stock stock, Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      StartSheet sheet = new StartSheet(stock, workbook);
      for (Part part : Part.values()) {
        sheet.write(part);
      }
      workbook.write(out);
    }
  }

  private void write(Part part) {
    XSSFSheet sheet = workbook.createSheet(part.sheet());
    row(sheet, 0, List.of(part.guide()), plain);
    row(sheet, 1, part.columns().stream().map(part::heading).toList(), heading);
    sheet.createFreezePane(0, Part.HEAD);
    IntStream.range(0, part.columns().size())
        .forEach(
            column -> {
              sheet.setColumnWidth(column, WIDTH * 256);
              sheet.setDefaultColumnStyle(column, plain);
            });
    int next = Part.HEAD;
    for (List<String> values : filled(part)) {
      row(sheet, next, values, plain);
      next++;
    }
    sheet.getRow(0).getCell(0).getCellStyle().setWrapText(false);
    choices(part, sheet);
  }

  private static void row(XSSFSheet sheet, int at, List<String> values, XSSFCellStyle style) {
    Row row = sheet.createRow(at);
    for (int column = 0; column < values.size(); column++) {
      row.createCell(column).setCellValue(values.get(column));
      row.getCell(column).setCellStyle(style);
    }
  }

  /** What stands there from the beginning. */
  private List<List<String>> filled(Part part) {
    return switch (part) {
      case FACTS -> Part.QUESTIONS.stream().map(StartSheet::question).toList();
      case AGENCIES -> words("agencies").stream().map(List::of).toList();
      case DEPARTMENTS, CORNERS -> List.of();
      case CLAUSES ->
          stock
              .tree("law/document-exemptions.yml")
              .at("/versions/0/clauses")
              .valueStream()
              .map(
                  clause ->
                      List.of(
                          clause.path("number").asString(),
                          clause.path("name").asString(),
                          clause.path("short").asString("")))
              .toList();
      case WORDS -> words("words").stream().map(List::of).toList();
      case OWNERS -> stock.kinds().stream().flatMap(kind -> owner(kind).stream()).toList();
    };
  }

  private static List<String> question(String question) {
    String preset = Part.TEXTS.text("fact." + question + ".preset");
    return List.of(
        Part.TEXTS.text("fact." + question), preset, Part.TEXTS.text("fact." + question + ".hint"));
  }

  private static List<String> words(String list) {
    return List.of(Part.TEXTS.text(list).split("、"));
  }

  /** A kind that somebody returns; those that follow from others are not asked about. */
  private List<List<String>> owner(String kind) {
    JsonNode tree = stock.tree("kinds/" + kind + ".yml");
    // the kind by which a department says that it has none of another comes by itself
    if (tree.path("fields")
        .valueStream()
        .anyMatch(field -> field.path("type").asString("").equals("kind"))) {
      return List.of();
    }
    String answer = tree.has("owner") ? "" : Part.TEXTS.text("owner.any");
    return List.of(List.of(tree.path("name").asString(), answer));
  }

  private void choices(Part part, XSSFSheet sheet) {
    List<String> columns = part.columns();
    if (columns.contains("agency")) {
      choose(sheet, columns.indexOf("agency"), Part.AGENCIES, 'A', ROWS);
    }
    if (columns.contains("corner")) {
      choose(sheet, columns.indexOf("corner"), Part.CORNERS, 'A', ROWS);
    }
    if (part == Part.OWNERS) {
      choose(sheet, 1, Part.DEPARTMENTS, 'B', ROWS);
    }
  }

  /** Offers what another sheet has; what is not there may be written all the same. */
  private static void choose(XSSFSheet sheet, int column, Part from, char letter, int rows) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String list = "'%s'!$%s$%d:$%s$%d".formatted(from.sheet(), letter, Part.HEAD + 1, letter, ROWS);
    DataValidation choice =
        helper.createValidation(
            helper.createFormulaListConstraint(list),
            new CellRangeAddressList(Part.HEAD, rows, column, column));
    choice.setShowErrorBox(false);
    sheet.addValidationData(choice);
  }
}
