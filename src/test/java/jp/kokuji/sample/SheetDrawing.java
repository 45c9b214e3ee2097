package jp.kokuji.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** Draws one sheet: titles, a line apart the table, below it the total. */
final class SheetDrawing {
  private static final int WIDTH = 16 * 256;
  private final Sheet sheet;
  private final org.apache.poi.ss.usermodel.Sheet paper;
  private final CellStyle head;
  private final CellStyle body;
  private final CellStyle day;
  private final CellStyle month;
  private int line;

  SheetDrawing(Workbook workbook, Sheet sheet) {
    this.sheet = sheet;
    paper = workbook.createSheet(sheet.name());
    head = boxed(workbook);
    Font bold = workbook.createFont();
    bold.setBold(true);
    head.setFont(bold);
    head.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    body = boxed(workbook);
    day = boxed(workbook);
    month = boxed(workbook);
    month.setDataFormat(workbook.createDataFormat().getFormat("[$-411]ggge\"年\"m\"月\";@"));
    switch (sheet.days()) {
      case DayForm.Format format ->
          day.setDataFormat(workbook.createDataFormat().getFormat(format.code()));
      case DayForm.BuiltIn builtIn -> day.setDataFormat(builtIn.id());
      case Notation text -> day.setDataFormat((short) 0);
    }
  }

  private static CellStyle boxed(Workbook workbook) {
    CellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  void draw() {
    for (String title : sheet.titles()) {
      paper.createRow(line++).createCell(0).setCellValue(title);
    }
    Ledger ledger = sheet.ledger();
    if (ledger.headings().isEmpty()) {
      return;
    }
    line += sheet.titles().isEmpty() ? 0 : 1;
    write(List.copyOf(ledger.headings()), head);
    for (List<Object> row : ledger.rows()) {
      write(row, body);
    }
    if (sheet.total()) {
      long count = ledger.rows().stream().filter(SheetDrawing::isFilled).count();
      write(List.of("合計", count + "件"), head);
    }
    for (int column = 0; column <= ledger.headings().size(); column++) {
      paper.setColumnWidth(column, WIDTH);
    }
    paper.setColumnHidden(2, sheet.gap());
  }

  private static boolean isFilled(List<Object> row) {
    return row.stream().anyMatch(value -> !value.equals(""));
  }

  private void write(List<?> values, CellStyle style) {
    Row row = paper.createRow(line++);
    for (int i = 0; i < values.size(); i++) {
      Cell cell = row.createCell(i >= 2 && sheet.gap() ? i + 1 : i);
      cell.setCellStyle(style);
      fill(cell, values.get(i));
    }
  }

  private void fill(Cell cell, Object value) {
    switch (value) {
      case LocalDate date -> fillDay(cell, date);
      case YearMonth date -> fillMonth(cell, date);
      case Integer number -> cell.setCellValue(number);
      case String text -> {
        if (!text.isEmpty()) {
          cell.setCellValue(text);
        }
      }
      default -> throw new IllegalArgumentException("no way to write " + value.getClass());
    }
  }

  private void fillDay(Cell cell, LocalDate date) {
    if (sheet.days() instanceof Notation text) {
      cell.setCellValue(text.write(date));
    } else {
      cell.setCellStyle(day);
      cell.setCellValue(date);
    }
  }

  private void fillMonth(Cell cell, YearMonth date) {
    if (sheet.days() instanceof Notation text) {
      cell.setCellValue(text.write(date));
    } else {
      cell.setCellStyle(month);
      cell.setCellValue(date.atDay(1));
    }
  }
}
