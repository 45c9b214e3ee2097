package jp.kokuji.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.figure.Figure;
import jp.kokuji.publication.workbook.Look.Face;
import jp.kokuji.publication.workbook.Look.Frame;
import jp.kokuji.publication.workbook.Look.Shade;
import jp.kokuji.report.Report;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The last sheet: every figure in one row, as in {@code figures.csv}, and the cell that prints it.
 */
final class FigureSheet {
  static final String NAME = "数値一覧";

  /** What the last column says of a figure that no table prints. */
  private static final String IN_TEXT = "本文";

  private static final List<String> HEADINGS = List.of("数値ID", "表", "行", "列", "値", "単位", "記載位置");

  /** The widest column that Excel allows. */
  private static final int WIDEST = 255;

  private static final int MARGIN = 4;
  private static final Look TEXT =
      Look.plain(Face.REMARK).frame(Frame.WHOLE).down(VerticalAlignment.CENTER);
  private static final Look HEADING = TEXT.shade(Shade.HEADING).across(HorizontalAlignment.CENTER);
  private static final Look NUMBER = TEXT.across(HorizontalAlignment.RIGHT);

  private final Canvas canvas;
  private final PrintedFigures figures;
  private final List<Integer> widths = new ArrayList<>();

  FigureSheet(Canvas canvas, PrintedFigures figures) {
    this.canvas = canvas;
    this.figures = figures;
  }

  void write(Report report) {
    for (int column = 0; column < HEADINGS.size(); column++) {
      widths.add(0);
      text(0, column, HEADINGS.get(column), HEADING);
    }
    int row = 1;
    for (Figure figure : figures.all()) {
      write(row++, figure);
    }
    XSSFSheet sheet = canvas.sheet();
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

  private void write(int row, Figure figure) {
    canvas.height(row, Face.REMARK.height(1));
    text(row, 0, figure.id(), TEXT);
    text(row, 1, figure.table(), TEXT);
    text(row, 2, figure.row(), TEXT);
    text(row, 3, figure.column(), TEXT);
    widen(4, Wrapping.width(figure.printed()));
    canvas.number(
        cell(row, 4),
        figure.amount(),
        NUMBER.format(PrintedNumber.format(figure.printed(), figure.amount())));
    text(row, 5, figure.unit(), TEXT);
    Optional<CellReference> address = figures.findAddress(figure);
    String place = address.map(CellReference::formatAsString).orElse(IN_TEXT);
    XSSFCell last = text(row, 6, place, TEXT);
    if (address.isPresent()) {
      XSSFHyperlink link =
          canvas.sheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(place);
      last.setHyperlink(link);
    }
  }

  private XSSFCell text(int row, int column, String text, Look look) {
    widen(column, Wrapping.width(text));
    return canvas.text(cell(row, column), text, look);
  }

  /** Makes room for so many half-width characters, so that nothing is wrapped or cut. */
  private void widen(int column, int characters) {
    widths.set(column, Math.clamp(characters + MARGIN, widths.get(column), WIDEST));
  }

  private static CellRangeAddress cell(int row, int column) {
    return new CellRangeAddress(row, row, column, column);
  }
}
