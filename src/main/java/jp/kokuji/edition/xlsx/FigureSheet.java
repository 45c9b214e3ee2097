package jp.kokuji.edition.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.EditionWords;
import jp.kokuji.edition.xlsx.CellLook.Face;
import jp.kokuji.edition.xlsx.CellLook.Frame;
import jp.kokuji.edition.xlsx.CellLook.Shade;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Report;
import jp.kokuji.workbook.LongSheet;
import jp.kokuji.workbook.SafeText;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The last sheet: every figure in one row, as in {@code figures.csv}, and the cell that prints it.
 */
final class FigureSheet {
  static final String NAME = EditionWords.text("figures");

  /** What the last column says of a figure that neither a table nor a sentence prints. */
  private static final String NOWHERE = EditionWords.text("figures.nowhere");

  private static final List<String> HEADINGS =
      Stream.of("id", "table", "row", "column", "value", "unit", "place")
          .map(column -> EditionWords.text("figures." + column))
          .toList();

  /** The widest column that Excel allows. */
  private static final int WIDEST = 255;

  private static final int MARGIN = 6;

  /** The width of a minus sign and a point. */
  private static final int SIGNS = 3;

  private static final CellLook TEXT =
      CellLook.plain(Face.REMARK).frame(Frame.WHOLE).down(VerticalAlignment.CENTER);
  private static final CellLook HEADING =
      TEXT.shade(Shade.HEADING).across(HorizontalAlignment.CENTER);
  private static final CellLook NUMBER = TEXT.across(HorizontalAlignment.RIGHT);

  private static final int VALUE = 4;
  private static final int PLACE = 6;

  private static final String HEIGHT =
      " customHeight=\"1\" ht=\"" + (float) Face.REMARK.height(1) + "\"";

  private final XSSFSheet sheet;
  private final Styles styles;
  private final PrintedFigures figures;
  private final int[] widths = new int[HEADINGS.size()];

  /** The styles' numbers by format: no text has a number's. */
  private final Map<String, Integer> styleByFormat = new HashMap<>();

  FigureSheet(XSSFSheet sheet, Styles styles, PrintedFigures figures) {
    this.sheet = sheet;
    this.styles = styles;
    this.figures = figures;
  }

  /** Lays the sheet out. What it returns writes the rows: there may be too many for the heap. */
  LongSheet lay(Report report) {
    int heading = styles.of(HEADING).getIndex();
    for (int column = 0; column < widths.length; column++) {
      widen(column, Wrapping.width(HEADINGS.get(column)));
    }
    int rows = 1;
    for (Figure figure : figures.all()) {
      measure(figure);
      link(figure, rows++);
    }
    List<Integer> wide = Arrays.stream(widths).boxed().toList();
    PrintSetup.page(
        sheet, report, PrintOrientation.LANDSCAPE, PrintSetup.columns(sheet, wide), rows);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.createFreezePane(0, 1);
    CellRangeAddress all = new CellRangeAddress(0, rows - 1, 0, HEADINGS.size() - 1);
    sheet.setDimensionOverride(all);
    sheet.setAutoFilter(all);
    Name name = sheet.getWorkbook().createName();
    name.setNameName(NAME);
    name.setRefersToFormula(all.formatAsString(NAME, true));
    return LongSheet.of(sheet, out -> write(new RowMarkup(out), heading));
  }

  private void write(RowMarkup rows, int heading) throws IOException {
    rows.begin("");
    for (int column = 0; column < HEADINGS.size(); column++) {
      rows.text(column, heading, HEADINGS.get(column));
    }
    rows.end();
    for (Figure figure : figures.all()) {
      write(rows, figure);
    }
    rows.flush();
  }

  private void write(RowMarkup rows, Figure figure) throws IOException {
    rows.begin(HEIGHT);
    for (int column = 0; column < HEADINGS.size(); column++) {
      if (column == VALUE) {
        rows.number(column, number(figure.amount()), Canvas.stored(figure.amount()));
      } else {
        String text = text(figure, column);
        rows.text(column, style(text), SafeText.stored(text));
      }
    }
    rows.end();
  }

  /** Makes room for the row, so that nothing is wrapped or cut, and makes its styles. */
  private void measure(Figure figure) {
    for (int column = 0; column < HEADINGS.size(); column++) {
      if (column == VALUE) {
        // With a separator for every three digits, or else Excel shows ####.
        widen(column, figure.amount().precision() * 4 / 3 + SIGNS);
        number(figure.amount());
      } else {
        String text = text(figure, column);
        widen(column, Wrapping.width(text));
        style(text);
      }
    }
  }

  private String text(Figure figure, int column) {
    return switch (column) {
      case 0 -> figure.id();
      case 1 -> figure.table();
      case 2 -> FiscalYear.withWesternYears(figure.row());
      case 3 -> FiscalYear.withWesternYears(figure.column());
      case 5 -> figure.unit();
      case PLACE -> place(figure);
      default -> throw new IllegalArgumentException("no column of texts: " + column);
    };
  }

  private String place(Figure figure) {
    return figures
        .findAddress(figure)
        .map(CellReference::formatAsString)
        .or(
            () ->
                figures
                    .findQuote(figure)
                    .map(cell -> EditionWords.text("figures.sentence", cell.getSheetName())))
        .orElse(NOWHERE);
  }

  private void link(Figure figure, int row) {
    figures
        .findAddress(figure)
        .or(() -> figures.findQuote(figure))
        .ifPresent(
            to -> {
              XSSFHyperlink link =
                  sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
              link.setAddress(to.formatAsString());
              link.setCellReference(new CellReference(row, PLACE));
              sheet.addHyperlink(link);
            });
  }

  private void widen(int column, int characters) {
    widths[column] = Math.clamp(characters + MARGIN, widths[column], WIDEST);
  }

  private int style(String text) {
    return style(TEXT, Canvas.safe(text, TEXT).format());
  }

  private int number(BigDecimal amount) {
    return style(NUMBER, PrintedNumber.format(amount));
  }

  private int style(CellLook look, String format) {
    return styleByFormat.computeIfAbsent(
        format, added -> (int) styles.of(look.format(added)).getIndex());
  }
}
