package jp.kokuji.edition.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages of an upright sheet end: never between a heading and what it heads, nor within a
 * group of rows.
 */
final class PageBreaks {
  /** The height between the margins in points, less what printers and programs differ by. */
  static final double PAGE = 700;

  /** A higher group may be torn: to keep it whole would leave half a page empty. */
  private static final double HIGHEST_GROUP = PAGE / 2;

  /** The height up to which a table is not torn. */
  private static final double FEW = 0.4 * PAGE;

  /** Rows that stay on one page, with those of the next unit if {@code goesOn}. */
  private record Unit(int first, int end, boolean goesOn) {}

  private final XSSFSheet sheet;
  private final List<Unit> units = new ArrayList<>();

  PageBreaks(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  /** The rows from {@code first} to {@code end} (exclusive) stay on one page. */
  void keep(int first, int end, boolean withNext) {
    if (first < end) {
      units.add(new Unit(first, end, withNext));
    }
  }

  /** Keeps these rows, whose heights are set, on one page if they are few; says whether it does. */
  boolean few(int first, int end) {
    boolean few = height(first, end) <= FEW;
    if (few) {
      keep(first, end, false);
    }
    return few;
  }

  /** Between these rows a page may end. */
  void rows(int first, int end) {
    IntStream.range(first, end).forEach(row -> keep(row, row + 1, false));
  }

  /** These rows, whose heights are set, stay on one page unless they are very many. */
  void group(int first, int end) {
    if (height(first, end) > HIGHEST_GROUP) {
      rows(first, end);
    } else {
      keep(first, end, false);
    }
  }

  /**
   * Sets the breaks.
   *
   * @param repeated the rows that are printed again on top of each page that follows them
   */
  void write(@Nullable CellRangeAddress repeated) {
    int page = 0;
    for (Unit unit : joined()) {
      double above = repeated != null && repeated.getLastRow() < page ? height(repeated) : 0;
      if (unit.first > page && above + height(page, unit.end) > PAGE) {
        sheet.setRowBreak(unit.first - 1);
        page = unit.first;
      }
    }
  }

  private List<Unit> joined() {
    List<Unit> joined = new ArrayList<>();
    for (Unit unit : units) {
      boolean goesOn = !joined.isEmpty() && joined.getLast().goesOn;
      int first = goesOn ? joined.removeLast().first : unit.first;
      joined.add(new Unit(first, unit.end, unit.goesOn));
    }
    return joined;
  }

  private double height(CellRangeAddress rows) {
    return height(rows.getFirstRow(), rows.getLastRow() + 1);
  }

  private double height(int first, int end) {
    return IntStream.range(first, end).mapToDouble(this::height).sum();
  }

  private double height(int index) {
    XSSFRow row = sheet.getRow(index);
    return row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
  }
}
