package jp.kokuji.edition.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import jp.kokuji.edition.xlsx.PrintedFigures.Print;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Turns totals whose parts stand on the same sheet into formulas that come to their values. */
final class Totals {
  /** The most arguments that a function of Excel takes; a longer sum stays a plain number. */
  private static final int MOST_ARGUMENTS = 255;

  private static final Comparator<Run> BY_COLUMN =
      Comparator.comparingInt((Run run) -> run.first.getFirstColumn())
          .thenComparingInt(run -> run.first.getFirstRow());
  private static final Comparator<Run> BY_ROW =
      Comparator.comparingInt((Run run) -> run.first.getFirstRow())
          .thenComparingInt(run -> run.first.getFirstColumn());

  private Totals() {}

  static void write(XSSFSheet sheet, List<Print> totals, Map<String, CellRangeAddress> areas) {
    for (Print total : totals) {
      List<String> ranges = ranges(total.figure().parts().stream().map(areas::get).toList());
      if (ranges.size() <= MOST_ARGUMENTS) {
        cell(sheet, total).setCellFormula("SUM(" + String.join(",", ranges) + ")");
      }
    }
    XSSFFormulaEvaluator evaluator =
        sheet.getWorkbook().getCreationHelper().createFormulaEvaluator();
    totals.forEach(total -> settle(cell(sheet, total), total, evaluator));
  }

  /**
   * Evaluates the formula, which also caches its value. One that does not come to the figure gives
   * way to the number that was counted; the report's checks have named the difference.
   */
  private static void settle(XSSFCell cell, Print total, XSSFFormulaEvaluator evaluator) {
    if (cell.getCellType() != CellType.FORMULA) {
      return;
    }
    boolean number = evaluator.evaluateFormulaCell(cell) == CellType.NUMERIC;
    double value = total.figure().amount().doubleValue();
    if (!number || cell.getNumericCellValue() != value) {
      cell.removeFormula();
      cell.setCellValue(value);
      evaluator.notifyUpdateCell(cell);
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, Print print) {
    return sheet.getRow(print.area().getFirstRow()).getCell(print.area().getFirstColumn());
  }

  /** Neighbours below each other, or else beside each other, become one range. */
  static List<String> ranges(List<CellRangeAddress> parts) {
    List<Run> single = parts.stream().map(part -> new Run(part, part)).toList();
    List<Run> columns = join(single, BY_COLUMN, Run::above);
    return join(columns, BY_ROW, Run::leftOf).stream().map(Run::address).toList();
  }

  private static List<Run> join(
      List<Run> runs, Comparator<Run> order, BiPredicate<Run, Run> adjoin) {
    List<Run> joined = new ArrayList<>();
    for (Run run : runs.stream().sorted(order).toList()) {
      if (!joined.isEmpty() && adjoin.test(joined.getLast(), run)) {
        joined.add(new Run(joined.removeLast().first, run.last));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }

  /** Areas without a gap between the first and the last, each holding its number upper left. */
  private record Run(CellRangeAddress first, CellRangeAddress last) {

    boolean above(Run lower) {
      return first.getFirstColumn() == lower.first.getFirstColumn()
          && first.getLastColumn() == lower.first.getLastColumn()
          && last.getLastRow() + 1 == lower.first.getFirstRow();
    }

    boolean leftOf(Run right) {
      return first.getFirstRow() == right.first.getFirstRow()
          && last.getLastRow() == right.last.getLastRow()
          && last.getLastColumn() + 1 == right.first.getFirstColumn();
    }

    String address() {
      String from = new CellReference(first.getFirstRow(), first.getFirstColumn()).formatAsString();
      String to = new CellReference(last.getFirstRow(), last.getFirstColumn()).formatAsString();
      return from.equals(to) ? from : from + ":" + to;
    }
  }
}
