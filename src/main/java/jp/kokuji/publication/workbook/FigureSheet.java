package jp.kokuji.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.publication.workbook.Look.Face;
import jp.kokuji.publication.workbook.Look.Frame;
import jp.kokuji.publication.workbook.Look.Shade;
import jp.kokuji.report.Report;
import jp.kokuji.workbook.SafeText;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The last sheet: every figure in one row, as in {@code figures.csv}, and the cell that prints it.
 */
final class FigureSheet {
  static final String NAME = "数値一覧";

  /** What the last column says of a figure that neither a table nor a sentence prints. */
  private static final String NOWHERE = "記載なし";

  private static final List<String> HEADINGS = List.of("数値ID", "表", "行", "列", "値", "単位", "記載位置");

  /** The widest column that Excel allows. */
  private static final int WIDEST = 255;

  private static final int MARGIN = 6;

  /** The width of a minus sign and a point. */
  private static final int SIGNS = 3;

  private static final Look TEXT =
      Look.plain(Face.REMARK).frame(Frame.WHOLE).down(VerticalAlignment.CENTER);
  private static final Look HEADING = TEXT.shade(Shade.HEADING).across(HorizontalAlignment.CENTER);
  private static final Look NUMBER = TEXT.across(HorizontalAlignment.RIGHT);

  private final SXSSFSheet rows;
  private final Styles styles;
  private final PrintedFigures figures;
  private final List<Integer> widths = new ArrayList<>();

  FigureSheet(SXSSFSheet rows, Styles styles, PrintedFigures figures) {
    this.rows = rows;
    this.styles = styles;
    this.figures = figures;
  }

  void write(Report report) {
    SXSSFRow head = rows.createRow(0);
    for (int column = 0; column < HEADINGS.size(); column++) {
      widths.add(0);
      text(head, column, HEADINGS.get(column), HEADING);
    }
    int row = 1;
    for (Figure figure : figures.all()) {
      write(rows.createRow(row++), figure);
    }
    XSSFSheet sheet = rows.getWorkbook().getXSSFWorkbook().getSheet(NAME);
    PrintSetup.page(
        sheet, report, PrintOrientation.LANDSCAPE, PrintSetup.columns(sheet, widths), row);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.createFreezePane(0, 1);
    CellRangeAddress all = new CellRangeAddress(0, row - 1, 0, HEADINGS.size() - 1);
    sheet.setAutoFilter(all);
    Name name = sheet.getWorkbook().createName();
    name.setNameName(NAME);
    name.setRefersToFormula(all.formatAsString(NAME, true));
  }

  private void write(SXSSFRow row, Figure figure) {
    row.setHeightInPoints((float) Face.REMARK.height(1));
    text(row, 0, figure.id(), TEXT);
    text(row, 1, figure.table(), TEXT);
    text(row, 2, FiscalYear.withWesternYears(figure.row()), TEXT);
    text(row, 3, FiscalYear.withWesternYears(figure.column()), TEXT);
    BigDecimal amount = figure.amount();
    // With a separator for every three digits, or else Excel shows ####.
    widen(4, amount.precision() * 4 / 3 + SIGNS);
    Look number = NUMBER.format(PrintedNumber.format(amount));
    cell(row, 4, number).setCellValue(Canvas.stored(amount));
    text(row, 5, figure.unit(), TEXT);
    Optional<CellReference> printed = figures.findAddress(figure);
    Optional<CellReference> quoted = figures.findQuote(figure);
    String place =
        printed
            .map(CellReference::formatAsString)
            .or(() -> quoted.map(cell -> "本文（" + cell.getSheetName() + "）"))
            .orElse(NOWHERE);
    SXSSFCell last = text(row, 6, place, TEXT);
    printed.or(() -> quoted).ifPresent(cell -> link(last, cell));
  }

  private void link(SXSSFCell from, CellReference to) {
    Hyperlink link = rows.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(to.formatAsString());
    from.setHyperlink(link);
  }

  private SXSSFCell text(SXSSFRow row, int column, String text, Look look) {
    widen(column, Wrapping.width(text));
    SXSSFCell cell = cell(row, column, Canvas.safe(text, look));
    if (!text.isEmpty()) {
      cell.setCellValue(SafeText.stored(text));
    }
    return cell;
  }

  /** Makes room for so many half-width characters, so that nothing is wrapped or cut. */
  private void widen(int column, int characters) {
    widths.set(column, Math.clamp(characters + MARGIN, widths.get(column), WIDEST));
  }

  private SXSSFCell cell(SXSSFRow row, int column, Look look) {
    SXSSFCell cell = row.createCell(column);
    cell.setCellStyle(styles.of(look));
    return cell;
  }
}
