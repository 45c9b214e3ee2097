package jp.kokuji.command.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.command.Words;
import jp.kokuji.edition.xlsx.FinishedWorkbook;
import jp.kokuji.edition.xlsx.PrintedCell;
import jp.kokuji.figure.Figure;
import jp.kokuji.making.StandingReports;
import jp.kokuji.report.Composer;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;

/** Finds a cell in the workbooks of a year's reports. */
record AskedCell(
    StandingReports standing,
    Composer composer,
    Rulebook rulebook,
    FiscalYear year,
    boolean draft) {
  /** A workbook that may be meant, and the report whose it is. */
  private record Found(String report, PrintedCell cell) {}

  /**
   * The cell, with the id of the report whose workbook it is in.
   *
   * @throws WrongQuestion if there is no such workbook or sheet, or several
   */
  Map.Entry<String, PrintedCell> get(Asked.Cell asked) throws IOException, WrongQuestion {
    Map<String, Path> workbooks = workbooks(asked);
    List<Found> found = new ArrayList<>();
    List<String> sheets = new ArrayList<>();
    for (Map.Entry<String, Path> workbook : workbooks.entrySet()) {
      FinishedWorkbook.ask(
          workbook.getValue(),
          book -> {
            sheets.addAll(book.sheets());
            return book.find(asked.place())
                .map(cell -> found.add(new Found(workbook.getKey(), cell)))
                .isPresent();
          });
    }
    if (found.isEmpty()) {
      throw sheets.isEmpty()
          ? new WrongQuestion("explain.no-workbook", asked.file(), year.label())
          : new WrongQuestion("explain.no-sheet", asked.place(), String.join("、", sheets));
    }
    if (found.size() > 1) {
      String names = String.join("、", found.stream().map(f -> f.report() + ".xlsx").toList());
      throw new WrongQuestion("explain.several-sheets", asked.place(), names);
    }
    return Map.entry(found.getFirst().report(), found.getFirst().cell());
  }

  /** The workbook that is named, or those of all reports of the year. */
  private Map<String, Path> workbooks(Asked.Cell asked) throws IOException, WrongQuestion {
    Map<String, Path> found = new LinkedHashMap<>();
    for (String report : rulebook.reports().keySet()) {
      Path folder = standing.folder(year, report, draft);
      Path file = folder.resolve(report + ".xlsx");
      if (Files.isRegularFile(file)) {
        found.put(report, file);
      }
    }
    Path named = Path.of(asked.file());
    if (!asked.file().isEmpty() && Files.isRegularFile(named)) {
      return Map.of(owner(named, found), named);
    }
    String id = String.valueOf(named.getFileName()).replaceFirst("(?i)\\.xlsx$", "");
    found.keySet().removeIf(report -> !asked.file().isEmpty() && !report.equals(id));
    return found;
  }

  /** A copy is one of the year's report if it bears the title that this report has. */
  private String owner(Path file, Map<String, Path> workbooks) throws IOException, WrongQuestion {
    for (Map.Entry<String, Path> report : workbooks.entrySet()) {
      if (Files.isSameFile(report.getValue(), file)) {
        return report.getKey();
      }
    }
    Optional<String> title = FinishedWorkbook.ask(file, FinishedWorkbook::title);
    for (ReportDefinition report : rulebook.reports().values()) {
      String own = composer.outline(report, rulebook, year).title();
      if (title.filter(own::equals).isPresent()) {
        return report.id();
      }
    }
    throw title.isEmpty()
        ? new WrongQuestion("explain.no-workbook", file.toString(), year.label())
        : new WrongQuestion("explain.other-year", file.toString(), title.get(), year.label());
  }

  /** What must be said where a workbook prints another number than the report that stands. */
  static Optional<String> findDoubt(PrintedCell cell, Figure figure) {
    return Optional.ofNullable(cell.value())
        .filter(value -> value.compareTo(figure.amount()) != 0)
        .map(
            value ->
                Words.of(
                    "explain.other-value",
                    Figure.printed(value.stripTrailingZeros()),
                    figure.printed()));
  }
}
