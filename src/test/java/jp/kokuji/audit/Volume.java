package jp.kokuji.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Pages bound into one file, as a city publishes them. */
record Volume(List<List<List<String>>> pages) {
  /** Above each page stands which it is. */
  static final String MARK = "資料第";

  private static final float SIZE = 7;
  private static final float HIGH = 16;
  private static final float WIDTH = 1600;

  /** Writes them in a form: csv, xlsx, html, ruled (PDF), open (PDF without rules). */
  Path in(Path folder, String form) throws IOException {
    boolean pdf = form.equals("ruled") || form.equals("open");
    Path file = folder.resolve(pdf ? form + ".pdf" : "volume." + form);
    switch (form) {
      case "csv" -> Files.writeString(file, csv(), UTF_8);
      case "html" -> Files.writeString(file, html(), UTF_8);
      case "xlsx" -> workbook(file);
      default -> pdf(file, form.equals("ruled"));
    }
    return file;
  }

  private static String mark(int page) {
    return MARK + (page + 1) + "号";
  }

  /** The rows that only name what stands below them. */
  private static int headings(List<List<String>> rows) {
    return (int)
        rows.stream()
            .takeWhile(row -> row.stream().skip(1).noneMatch(Volume::number) || single(row))
            .count();
  }

  private static boolean number(String cell) {
    return cell.matches("[\\d, △－.%]+");
  }

  private static boolean single(List<String> row) {
    return row.stream().filter(cell -> !cell.isEmpty()).count() == 1;
  }

  /** How many columns a cell covers: a heading all those without one, if others stand below. */
  private static int span(List<List<String>> rows, int row, int column) {
    List<String> line = rows.get(row);
    boolean over = row + 1 < headings(rows) && !single(line) && !line.get(column).isEmpty();
    return over && !rows.get(row + 1).get(column).isEmpty()
        ? 1
            + (int)
                IntStream.range(column + 1, line.size())
                    .takeWhile(i -> line.get(i).isEmpty() && !rows.get(row + 1).get(i).isEmpty())
                    .count()
        : 1;
  }

  private String csv() throws IOException {
    StringBuilder text = new StringBuilder();
    CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
    for (int page = 0; page < pages.size(); page++) {
      csv.printRecord(mark(page));
      csv.printRecord("");
      csv.printRecords(pages.get(page));
      csv.printRecord("");
    }
    return text.toString();
  }

  private String html() {
    StringBuilder text = new StringBuilder("<!DOCTYPE html><html><body>");
    for (int page = 0; page < pages.size(); page++) {
      List<List<String>> rows = pages.get(page);
      text.append("<h2>").append(mark(page)).append("</h2><table>");
      for (int row = 0; row < rows.size(); row++) {
        text.append("<tr>");
        int size = rows.get(row).size();
        for (int column = 0, span; column < size; column += span) {
          span = span(rows, row, column);
          text.append(span > 1 ? "<th colspan=" + span + ">" : "<td>");
          text.append(rows.get(row).get(column));
        }
      }
      text.append("</table>");
    }
    return text.toString();
  }

  private void workbook(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (int page = 0; page < pages.size(); page++) {
        List<List<String>> rows = pages.get(page);
        Sheet sheet = workbook.createSheet("表" + page);
        sheet.createRow(0).createCell(0).setCellValue(mark(page));
        for (int i = 0; i < rows.size(); i++) {
          Row row = sheet.createRow(i + 2);
          for (int column = 0; column < rows.get(i).size(); column++) {
            cell(row, column, rows.get(i).get(column));
            int span = span(rows, i, column);
            if (span > 1) {
              sheet.addMergedRegion(new CellRangeAddress(i + 2, i + 2, column, column + span - 1));
            }
          }
        }
      }
      workbook.write(out);
    }
  }

  private static void cell(Row row, int column, String text) {
    if (text.matches("[\\d,]+")) {
      row.createCell(column).setCellValue(Double.parseDouble(text.replace(",", "")));
    } else if (!text.isEmpty()) {
      row.createCell(column).setCellValue(text);
    }
  }

  private void pdf(Path file, boolean ruled) throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream font =
            Objects.requireNonNull(
                Volume.class.getResourceAsStream("/fonts/BIZUDGothic-Regular.ttf"))) {
      PDFont face = PDType0Font.load(document, font);
      for (int page = 0; page < pages.size(); page++) {
        PDPage sheet = new PDPage(new PDRectangle(WIDTH, 60 + HIGH * 40));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
          content.setFont(face, SIZE);
          text(content, 40, HIGH * 39, mark(page));
          draw(content, pages.get(page), ruled);
        }
      }
      document.save(file.toFile());
    }
  }

  private static void draw(PDPageContentStream content, List<List<String>> rows, boolean ruled)
      throws IOException {
    for (int row = 0; row < rows.size(); row++) {
      float bottom = HIGH * (37 - row);
      int size = rows.get(row).size();
      for (int column = 0, span; column < size; column += span) {
        span = span(rows, row, column);
        float left = 40 + 80 * column;
        if (ruled && !(single(rows.get(row)) && row < headings(rows))) {
          content.addRect(left, bottom, 80 * span, HIGH);
          content.stroke();
        }
        text(content, left + 3, bottom, rows.get(row).get(column));
      }
    }
  }

  private static void text(PDPageContentStream content, float left, float bottom, String text)
      throws IOException {
    if (!text.isEmpty()) {
      content.beginText();
      content.newLineAtOffset(left, bottom + 5);
      content.showText(text);
      content.endText();
    }
  }
}
