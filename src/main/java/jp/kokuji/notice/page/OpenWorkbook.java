package jp.kokuji.notice.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.xlsx.PlainTables;
import jp.kokuji.edition.xlsx.PlainTables.Table;
import jp.kokuji.report.Report;

/**
 * The open data of a report as a workbook for programs: cover, contents, notes, words, and a table
 * a sheet, one number a row.
 */
record OpenWorkbook(PublicEdition edition, FinalReport report) {

  /** Its file, beside the printed workbook, which is for reading. */
  static String name(String report) {
    return report + ".data.xlsx";
  }

  byte[] bytes() throws IOException {
    Map<String, List<Frozen>> tables =
        report.figures().stream()
            .collect(
                Collectors.groupingBy(
                    figure -> figure.label("table"), LinkedHashMap::new, Collectors.toList()));
    List<Table> sheets = new ArrayList<>(List.of(cover(), contents(tables), notes()));
    tables.forEach((id, figures) -> sheets.add(table(sheet(sheets.size() - 2, id), figures)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlainTables.write(properties(), sheets, out);
    return out.toByteArray();
  }

  private Report properties() {
    FiscalYear year = edition.notice().year();
    String city = edition.city().name();
    return new Report(report.id(), year, report.outline().title(), "", city, true, List.of());
  }

  /** A sheet's name is short; its number keeps two that begin alike apart. */
  private static String sheet(int number, String table) {
    String name = number + "_" + table;
    return name.length() > 31 ? name.substring(0, 31) : name;
  }

  private Table cover() {
    Notice notice = edition.notice();
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        List.of(Words.text("cover.title"), FiscalYear.withWesternYears(report.outline().title())));
    rows.add(
        List.of(
            Words.text("column.fiscal-year"),
            Words.text("year", Integer.toString(notice.year().year()))));
    rows.add(List.of(Words.text("column.area-name"), edition.city().name()));
    rows.add(List.of(Words.text("column.area-code"), edition.city().code()));
    rows.add(List.of(Words.text("cover.edition"), Words.text("cover.version", report.version())));
    rows.add(List.of(Words.text("column.notice-number"), notice.number()));
    rows.add(List.of(Words.text("column.notice-date"), notice.date().toString()));
    rows.add(List.of(Words.text("cover.publisher"), edition.city().publisher()));
    Stream.of(edition.contact().office(), edition.contact().phone(), edition.contact().mail())
        .filter(Objects::nonNull)
        .forEach(line -> rows.add(List.of(Words.text("cover.contact"), line)));
    rows.add(List.of(Words.text("cover.licence"), edition.licence().name()));
    rows.add(List.of(Words.text("cover.licence-address"), edition.licence().url()));
    return sheet("cover", rows, "item", "text");
  }

  private Table contents(Map<String, List<Frozen>> tables) {
    List<List<Object>> rows = new ArrayList<>();
    tables.forEach(
        (id, figures) ->
            rows.add(
                List.of(
                    sheet(rows.size() + 1, id),
                    id,
                    FiscalYear.withWesternYears(report.outline().tables().getOrDefault(id, id)),
                    FiscalYear.withWesternYears(
                        report
                            .outline()
                            .sections()
                            .getOrDefault(id, Words.text("contents.unprinted"))),
                    figures.stream().map(Frozen::unit).distinct().collect(Collectors.joining("・")),
                    BigDecimal.valueOf(figures.size()))));
    return sheet("contents", rows, "sheet", "table", "title", "section", "unit", "figures");
  }

  private Table notes() {
    List<List<Object>> rows = new ArrayList<>();
    for (OpenColumn column : OpenColumn.values()) {
      String key = "column." + OpenColumn.key(column.physicalName());
      rows.add(List.of(column.physicalName(), Words.text(key), Words.text(key + ".meaning")));
    }
    return sheet("notes", rows, "column", "name", "meaning");
  }

  /** A sheet that says something about the tables, under headings of that bundle's keys. */
  private static Table sheet(String key, List<List<Object>> rows, String... headings) {
    return new Table(
        Words.text(key), Stream.of(headings).map(h -> Words.text(key + "." + h)).toList(), rows);
  }

  private Table table(String sheet, List<Frozen> figures) {
    int levels = figures.stream().mapToInt(figure -> figure.row().size()).max().orElse(1);
    List<OpenColumn> columns =
        Stream.of(OpenColumn.values())
            .filter(column -> levels > 1 || column != OpenColumn.ROW_2)
            .filter(column -> levels > 2 || column != OpenColumn.ROW_3)
            .toList();
    List<List<Object>> rows = new ArrayList<>();
    RowPart parts = RowPart.of(report, figures, edition.notice().year());
    for (Frozen figure : figures) {
      List<Object> line = OpenFigures.line(edition, report, figure, parts);
      rows.add(columns.stream().map(column -> cell(column, line)).toList());
    }
    return new Table(sheet, columns.stream().map(OpenColumn::physicalName).toList(), rows);
  }

  private static Object cell(OpenColumn column, List<Object> line) {
    String text = line.get(List.of(OpenColumn.values()).indexOf(column)).toString();
    return switch (column) {
      case VALUE -> new BigDecimal(text);
      default -> text;
    };
  }
}
