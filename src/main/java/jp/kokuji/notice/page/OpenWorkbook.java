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
    rows.add(List.of("表題", FiscalYear.withWesternYears(report.outline().title())));
    rows.add(List.of("年度", notice.year().year() + "年度"));
    rows.add(List.of("市区町村名", edition.city().name()));
    rows.add(List.of("全国地方公共団体コード", edition.city().code()));
    rows.add(List.of("版", "第" + report.version() + "版"));
    rows.add(List.of("告示番号", notice.number()));
    rows.add(List.of("告示日", notice.date().toString()));
    rows.add(List.of("発行", edition.city().publisher()));
    Stream.of(edition.contact().office(), edition.contact().phone(), edition.contact().mail())
        .filter(Objects::nonNull)
        .forEach(line -> rows.add(List.of("問い合わせ", line)));
    rows.add(List.of("利用条件", edition.licence().name()));
    rows.add(List.of("利用条件のアドレス", edition.licence().url()));
    return new Table("表紙", List.of("項目", "内容"), rows);
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
                        report.outline().sections().getOrDefault(id, "報告書に載らない表")),
                    figures.stream().map(Frozen::unit).distinct().collect(Collectors.joining("・")),
                    BigDecimal.valueOf(figures.size()))));
    return new Table("目次", List.of("シート", "表の番号", "表の名称", "節", "単位", "数字の数"), rows);
  }

  private Table notes() {
    List<List<Object>> rows = new ArrayList<>();
    for (OpenColumn column : OpenColumn.values()) {
      rows.add(List.of(column.physicalName(), column.japanese, column.meaning));
    }
    return new Table("注記", List.of("列", "列の名称", "意味"), rows);
  }

  private Table table(String sheet, List<Frozen> figures) {
    int levels = figures.stream().mapToInt(figure -> figure.row().size()).max().orElse(1);
    List<OpenColumn> columns =
        Stream.of(OpenColumn.values())
            .filter(column -> levels > 1 || column != OpenColumn.ROW_2)
            .filter(column -> levels > 2 || column != OpenColumn.ROW_3)
            .toList();
    List<List<Object>> rows = new ArrayList<>();
    for (Frozen figure : figures) {
      List<Object> line = OpenFigures.line(edition, report, figure);
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
