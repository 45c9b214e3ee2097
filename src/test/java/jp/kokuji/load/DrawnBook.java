package jp.kokuji.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook from lines as CSV has them, {@code #5} for a number, and lines that say what is done
 * to cells: {@code !merge A2:A3}, {@code !format D2 0"件"}, {@code !struck D2 0 1}.
 */
final class DrawnBook {
  private final Workbook book;
  private Sheet sheet;

  private DrawnBook(Workbook book) {
    this.book = book;
    this.sheet = book.createSheet("台帳");
  }

  static byte[] of(String name, List<String> lines) throws IOException {
    try (Workbook book = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      DrawnBook drawn = new DrawnBook(book);
      lines.forEach(line -> drawn.take(line.startsWith("!") ? line.substring(1) : "row " + line));
      book.write(out);
      return out.toByteArray();
    }
  }

  private void take(String line) {
    String[] words = line.split(" ", 3);
    switch (words[0]) {
      case "row" -> row(line.substring(4).split(",", -1));
      case "sheet" -> sheet(words[1]);
      case "merge" -> sheet.addMergedRegion(CellRangeAddress.valueOf(words[1]));
      case "hide" -> at(words[1]).getRow().setZeroHeight(true);
      case "format" -> style(words[1], s -> s.setDataFormat(format(words[2])));
      case "white" -> font(words[1], f -> f.setColor(IndexedColors.WHITE.getIndex()));
      case "struck" -> part(words, f -> f.setStrikeout(true));
      case "raised" -> part(words, f -> f.setTypeOffset(Font.SS_SUPER));
      case "hidecolumn" -> sheet.setColumnHidden(at(words[1]).getColumnIndex(), true);
      case "coloured" -> painted(words[1], words[2].split(" ", -1));
      case "formula" -> formula(at(words[1]), words[2]);
      default -> throw new IllegalArgumentException(line);
    }
  }

  private void row(String[] values) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int column = 0; column < values.length; column++) {
      String value = values[column];
      if (value.startsWith("#")) {
        row.createCell(column).setCellValue(Double.parseDouble(value.substring(1)));
      } else if (!value.isEmpty()) {
        row.createCell(column).setCellValue(value.replace("⏎", "\n"));
      }
    }
  }

  private void sheet(String name) {
    if (sheet.getPhysicalNumberOfRows() == 0) {
      book.setSheetName(0, name);
    } else {
      sheet = book.createSheet(name);
    }
  }

  private Cell at(String address) {
    CellAddress at = new CellAddress(address);
    return sheet
        .getRow(at.getRow())
        .getCell(at.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private short format(String code) {
    return book.createDataFormat().getFormat(code);
  }

  private void style(String range, Consumer<CellStyle> change) {
    CellStyle style = book.createCellStyle();
    change.accept(style);
    CellRangeAddress.valueOf(range).forEach(cell -> at(cell.formatAsString()).setCellStyle(style));
  }

  private void font(String range, Consumer<Font> change) {
    Font font = book.createFont();
    change.accept(font);
    style(range, style -> style.setFont(font));
  }

  /** All of the cells, or the characters of one from an index to another. */
  private void part(String[] words, Consumer<Font> change) {
    if (words.length < 3) {
      font(words[1], change);
      return;
    }
    Font font = book.createFont();
    change.accept(font);
    Cell cell = at(words[1]);
    String[] ends = words[2].split(" ", -1);
    RichTextString text = book.getCreationHelper().createRichTextString(cell.getStringCellValue());
    text.applyFont(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), font);
    cell.setCellValue(text);
  }

  private static void fill(CellStyle style, IndexedColors colour) {
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  /** The colour of the text and the one behind it. */
  private void painted(String range, String[] colours) {
    Font font = book.createFont();
    font.setColor(IndexedColors.valueOf(colours[0]).getIndex());
    style(
        range,
        s -> {
          fill(s, IndexedColors.valueOf(colours[1]));
          s.setFont(font);
        });
  }

  private void formula(Cell cell, String formula) {
    cell.setCellFormula(formula);
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
  }
}
