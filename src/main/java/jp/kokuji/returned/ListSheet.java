package jp.kokuji.returned;

import java.util.List;
import jp.kokuji.submission.OwnSheet;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** The list of all problems, the first sheet of a returned workbook. */
final class ListSheet {
  /** Beside the list, and hidden. */
  static final int MARKER_COLUMN = 9;

  /** The headings' row, from 0. */
  static final int HEADINGS = 4;

  /** More are in the list that lies beside the workbook. */
  private static final int ROWS = 20_000;

  private final Workbook workbook;
  private final Sheet sheet;
  private final ListStyles styles;

  private ListSheet(Workbook workbook, Sheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.styles = new ListStyles(workbook);
  }

  /** Makes the sheet, before all others and shown when the workbook is opened. */
  static ListSheet in(Workbook workbook) {
    String name = ReturnedWords.of("sheet");
    for (int i = 2; workbook.getSheet(name) != null; i++) {
      name = ReturnedWords.of("sheet") + " (" + i + ")";
    }
    Sheet sheet = workbook.createSheet(name);
    workbook.setSheetOrder(name, 0);
    // two selected sheets would both be written into by whoever corrects one of them
    workbook.forEach(other -> other.setSelected(false));
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    workbook.setFirstVisibleTab(0);
    return new ListSheet(workbook, sheet);
  }

  Sheet sheet() {
    return sheet;
  }

  /**
   * @param name the submitted file's name
   * @param capped whether some marked cells have no comment
   */
  void write(List<ListedProblem> problems, String name, boolean capped) {
    ListPage.setUp(sheet, Math.min(problems.size(), ROWS));
    text(0, 0, ReturnedWords.of("title")).setCellStyle(styles.title());
    sheet.getRow(0).setHeightInPoints(2 * ListPage.LINE);
    text(0, MARKER_COLUMN, OwnSheet.PROBLEMS);
    note(1, ReturnedWords.of("how.correct", name));
    note(2, ReturnedWords.of("how.leave"));
    note(3, caps(problems.size(), name, capped));
    for (ListColumn column : ListColumn.values()) {
      text(HEADINGS, column.index(), column.heading()).setCellStyle(styles.head());
    }
    int row = HEADINGS;
    for (ListedProblem problem : problems.subList(0, Math.min(problems.size(), ROWS))) {
      row(++row, problem);
    }
  }

  private static String caps(int problems, String name, boolean capped) {
    String comments = capped ? ReturnedWords.of("capped.comments", Marking.COMMENTS) : "";
    return problems > ROWS ? comments + ReturnedWords.of("capped.rows", ROWS, name) : comments;
  }

  private void note(int row, String words) {
    text(row, 0, words).setCellStyle(styles.note());
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, ListColumn.last()));
    sheet.getRow(row).setHeightInPoints(ListColumn.linesAcross(words) * ListPage.LINE);
  }

  private void row(int number, ListedProblem problem) {
    int lines = 1;
    for (ListColumn column : ListColumn.values()) {
      String text = column.text(problem, number - HEADINGS);
      Cell cell = text(number, column.index(), text);
      cell.setCellStyle(styles.of(column, text));
      lines = Math.max(lines, column.lines(text));
    }
    Row row = sheet.getRow(number);
    row.setHeightInPoints(Math.min(ListPage.HIGHEST, lines * ListPage.LINE));
    Cell first = row.getCell(0);
    first.setCellValue(number - HEADINGS);
    problem.place().ifPresent(place -> link(first, place));
  }

  private void link(Cell cell, Place place) {
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(place.link());
    cell.setHyperlink(link);
    cell.setCellStyle(styles.link());
  }

  private Cell text(int row, int column, String text) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = line.createCell(column);
    if (!text.isEmpty()) {
      cell.setCellValue(CellText.storable(text, workbook));
    }
    return cell;
  }
}
