package jp.kokuji.submission;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFConditionalFormatting;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSheetConditionalFormatting;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** The rows of an xls workbook, by the same rules as those of an xlsx workbook. */
final class BinaryCells {
  private static final int TWENTIETHS = 20;
  private static final int OF_DIGIT = 256;

  private final HSSFWorkbook workbook;
  private final boolean from1904;
  private final BinaryStyles styles;
  private final Map<Sheet, MergedCells> merged = new HashMap<>();
  private final Map<Sheet, SheetRemarks> remarks = new HashMap<>();

  BinaryCells(HSSFWorkbook workbook) {
    this.workbook = workbook;
    this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    this.styles = new BinaryStyles(workbook);
  }

  /** A row, from 1; one that the file leaves out is blank. */
  Line line(Sheet sheet, int number) {
    Row row = sheet.getRow(number - 1);
    Cells cells =
        new Cells(isHidden(sheet), row != null && isHidden(row), column -> isHidden(sheet, column));
    if (row != null) {
      for (Cell cell : row) {
        cells.add(cell.getColumnIndex(), read((HSSFCell) cell));
      }
    }
    MergedCells spans = merged.computeIfAbsent(sheet, MergedCells::of);
    return remarks(sheet)
        .on(cells.toLine(sheet.getSheetName(), number, texts -> spans.at(number, texts)));
  }

  private SheetRemarks remarks(Sheet sheet) {
    return remarks.computeIfAbsent(sheet, of -> SheetRemarks.of((HSSFSheet) of));
  }

  /** A row below all others, where something lies over them or a format conceals it. */
  Optional<Line> below(Sheet sheet) {
    HSSFSheetConditionalFormatting all = ((HSSFSheet) sheet).getSheetConditionalFormatting();
    Stream<Note> conditions =
        IntStream.range(0, all.getNumConditionalFormattings())
            .mapToObj(all::getConditionalFormattingAt)
            .filter(this::conceals)
            .map(HSSFConditionalFormatting::getFormattingRanges)
            .map(Arrays::asList)
            .map(ranges -> ranges.stream().map(CellRangeAddress::formatAsString))
            .map(ranges -> ConditionalStyle.note(ranges.collect(joining(" "))));
    List<Note> notes =
        Stream.concat(remarks(sheet).shapes().stream(), conditions).distinct().toList();
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(sheet.getSheetName(), sheet.getLastRowNum() + 2, List.of(), notes));
  }

  private boolean conceals(HSSFConditionalFormatting format) {
    return IntStream.range(0, format.getNumberOfRules())
        .mapToObj(format::getRule)
        .anyMatch(styles::conceals);
  }

  private boolean isHidden(Sheet sheet) {
    return workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE;
  }

  private static boolean isHidden(Row row) {
    return row.getZeroHeight() || row.getHeight() < SheetLines.LEAST_HEIGHT * TWENTIETHS;
  }

  private static boolean isHidden(Sheet sheet, int column) {
    return sheet.isColumnHidden(column)
        || sheet.getColumnWidth(column) < SheetLines.LEAST_WIDTH * OF_DIGIT;
  }

  private SheetCell read(HSSFCell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    CellStyle style = styles.of(cell.getCellStyle());
    return switch (type) {
      case STRING -> style.text(runs(cell.getRichStringCellValue()), formula);
      case NUMERIC -> style.number(cell.getNumericCellValue(), formula, from1904);
      case BOOLEAN -> style.text(cell.getBooleanCellValue() ? "TRUE" : "FALSE", formula);
      case ERROR -> style.text(FormulaError.forInt(cell.getErrorCellValue()).getString(), formula);
      case BLANK, FORMULA, _NONE -> style.text("", formula);
    };
  }

  /** A text begins in the cell's own typeface and changes it at each run. */
  private List<Run> runs(HSSFRichTextString text) {
    String all = text.getString();
    List<Run> runs = new ArrayList<>(1);
    int from = 0;
    for (int i = 0; i < text.numFormattingRuns(); i++) {
      int start = Math.clamp(text.getIndexOfFormattingRun(i), from, all.length());
      add(
          runs,
          all.substring(from, start),
          i == 0 ? null : styles.face(text.getFontOfFormattingRun(i - 1)));
      from = start;
    }
    int last = text.numFormattingRuns() - 1;
    add(
        runs,
        all.substring(from),
        last < 0 ? null : styles.face(text.getFontOfFormattingRun(last)));
    return runs;
  }

  private static void add(
      List<Run> runs, String text, @org.jspecify.annotations.Nullable Face face) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, face));
    }
  }
}
