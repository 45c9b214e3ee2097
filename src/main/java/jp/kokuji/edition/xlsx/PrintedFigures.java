package jp.kokuji.edition.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Sentence;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The figures of the report and the cells in which they are printed. */
final class PrintedFigures {
  /** A cell that prints a figure. */
  record Print(Figure figure, CellRangeAddress area) {}

  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, CellReference> addresses = new HashMap<>();
  private final Map<String, CellReference> quotes = new HashMap<>();

  PrintedFigures(List<Figure> all) {
    for (Figure figure : all) {
      if (figures.put(figure.id(), figure) != null) {
        throw new IllegalArgumentException("two figures are called " + figure.id());
      }
    }
  }

  Iterable<Figure> all() {
    return figures.values();
  }

  /** The first cell that prints the figure; empty for one that only a sentence quotes. */
  Optional<CellReference> findAddress(Figure figure) {
    return Optional.ofNullable(addresses.get(figure.id()));
  }

  /** The first sentence that quotes the figure; empty for one that only tables print. */
  Optional<CellReference> findQuote(Figure figure) {
    return Optional.ofNullable(quotes.get(figure.id()));
  }

  /** Keeps where a sentence quotes figures. */
  void quoted(XSSFSheet sheet, Sentence sentence, int row, int column) {
    for (Figure figure : sentence.quoted()) {
      if (!figure.equals(figures.get(figure.id()))) {
        throw new IllegalArgumentException("quoted, but not listed: " + figure);
      }
      quotes.putIfAbsent(
          figure.id(), new CellReference(sheet.getSheetName(), row, column, false, false));
    }
  }

  /** Keeps where a sheet prints its figures, and turns its totals into formulas. */
  void printed(XSSFSheet sheet, List<Print> prints) {
    Map<String, CellRangeAddress> areas = new HashMap<>();
    for (Print print : prints) {
      Figure figure = print.figure();
      if (!figure.equals(figures.get(figure.id()))) {
        throw new IllegalArgumentException("printed, but not listed: " + figure);
      }
      int row = print.area().getFirstRow();
      int column = print.area().getFirstColumn();
      areas.putIfAbsent(figure.id(), print.area());
      addresses.putIfAbsent(
          figure.id(), new CellReference(sheet.getSheetName(), row, column, false, false));
    }
    List<Print> totals = new ArrayList<>(prints);
    totals.removeIf(
        print ->
            print.figure().parts().isEmpty()
                || !areas.keySet().containsAll(print.figure().parts()));
    Totals.write(sheet, totals, areas);
  }
}
