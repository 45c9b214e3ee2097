package jp.kokuji.notice.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.City;

/** Describes the open data of a report by the W3C's vocabulary for CSV on the Web. */
final class TableMetadata {
  private static final Map<OpenColumn, String> LISTS = lists();

  private TableMetadata() {}

  static byte[] json(PublicEdition edition, FinalReport report) {
    return json(
        edition,
        report.id() + ".csv",
        report.outline().title(),
        edition.notice().year().label()
            + "の数字を、部署が提出した台帳の記録から数えたもの。1行に1つの数字。文字コードは UTF-8（BOM付き）、改行は CRLF。"
            + "語と番号の一覧は codes.csv、訂正の履歴は history.json にある。",
        referring(
            schema(
                Stream.of(OpenColumn.values()).map(TableMetadata::column).toList(),
                List.of(OpenColumn.FIGURE_ID.physicalName()))));
  }

  /** Of the words and numbers that the open data use. */
  static byte[] codes(PublicEdition edition) {
    return json(
        edition,
        Codes.FILE,
        "公開データの語と番号の一覧",
        edition.notice().year().label() + "の公開データに載る語と番号、その意味。文字コードは UTF-8（BOM付き）、改行は CRLF。",
        schema(
            Stream.of(CodeColumn.values()).map(CodeColumn::described).toList(),
            Stream.of(CodeColumn.LIST_ID, CodeColumn.SCOPE, CodeColumn.CODE)
                .map(CodeColumn::physicalName)
                .toList()));
  }

  /** Of the file over all years and reports; the codes are those of each edition. */
  static byte[] all(City city) {
    List<Map<String, Object>> columns = new ArrayList<>();
    Stream.of(OpenColumn.values())
        .filter(column -> column != OpenColumn.STATUS)
        .forEach(column -> columns.add(column(column)));
    columns.add(column("edition", "版", "Edition", "integer", true, "その年度の告示の何番目の版か"));
    columns.add(column("part", "合計と内訳の別", "Part", "string", true, "total 合計、subtotal 小計、part 内訳"));
    columns.add(column(OpenColumn.STATUS));
    List<String> key =
        Stream.of(OpenColumn.FIGURE_ID, OpenColumn.FISCAL_YEAR)
            .map(OpenColumn::physicalName)
            .toList();
    Map<String, Object> table =
        table(
            AllFigures.FILE,
            "すべての年度と報告書の数字",
            "今有効な版の数字。1行に1つの数字。文字コードは UTF-8（BOM付き）、改行は CRLF。" + "語と番号の一覧は、それぞれの版の codes.csv にある。");
    table.put("dc:publisher", city.name());
    Optional.ofNullable(city.licence())
        .ifPresent(licence -> table.put("dc:license", Map.of("@id", licence.url())));
    table.put("dialect", dialect());
    table.put("tableSchema", schema(columns, key));
    return Json.bytes(table);
  }

  private static byte[] json(
      PublicEdition edition,
      String file,
      String title,
      String description,
      Map<String, Object> schema) {
    Map<String, Object> table = table(file, title, description);
    table.put("dc:publisher", edition.city().name());
    table.put("dc:issued", issued(edition));
    table.put("dc:license", Map.of("@id", edition.licence().url()));
    table.put("dialect", dialect());
    table.put("tableSchema", schema);
    return Json.bytes(table);
  }

  private static Map<String, Object> table(String file, String title, String description) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "ja")));
    table.put("url", file);
    table.put("dc:title", title);
    table.put("dc:description", description);
    table.put("dc:language", "ja");
    return table;
  }

  private static Map<String, Object> issued(PublicEdition edition) {
    Map<String, Object> issued = new LinkedHashMap<>();
    issued.put("@value", edition.notice().date().toString());
    issued.put("@type", "xsd:date");
    return issued;
  }

  private static Map<String, Object> dialect() {
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("encoding", "utf-8");
    dialect.put("lineTerminators", List.of("\r\n"));
    dialect.put("delimiter", ",");
    dialect.put("quoteChar", "\"");
    dialect.put("header", true);
    return dialect;
  }

  private static Map<String, Object> schema(List<Map<String, Object>> columns, List<String> key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("columns", columns);
    schema.put("primaryKey", key.size() == 1 ? key.getFirst() : key);
    return schema;
  }

  private static Map<String, Object> column(OpenColumn column) {
    return column(
        column.physicalName(),
        column.japanese,
        column.english,
        column.datatype,
        column.required,
        column.meaning);
  }

  /** The header line holds the physical name, which is a title of no language. */
  static Map<String, Object> column(
      String name,
      String japanese,
      String english,
      String datatype,
      boolean required,
      String meaning) {
    Map<String, Object> titles = new LinkedHashMap<>();
    titles.put("und", name);
    titles.put("ja", japanese);
    titles.put("en", english);
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", name);
    described.put("titles", titles);
    described.put("dc:description", meaning);
    described.put("datatype", datatype);
    described.put("required", required);
    return described;
  }

  private static Map<OpenColumn, String> lists() {
    Map<OpenColumn, String> lists = new LinkedHashMap<>();
    lists.put(OpenColumn.TABLE_ID, "table_id");
    lists.put(OpenColumn.ROW_1, "row");
    lists.put(OpenColumn.ROW_2, "row");
    lists.put(OpenColumn.ROW_3, "row");
    lists.put(OpenColumn.COLUMN, "column");
    lists.put(OpenColumn.UNIT, "unit");
    lists.put(OpenColumn.STATUS, "status");
    return lists;
  }

  /**
   * The schema with a foreign key for each column that is to be read by a list of {@code
   * codes.csv}. A key of that list has three parts, so each reference names its list in a virtual
   * column, which no file holds; they come last.
   */
  private static Map<String, Object> referring(Map<String, Object> schema) {
    List<Object> columns = new ArrayList<>((List<?>) schema.getOrDefault("columns", List.of()));
    List<Object> keys = new ArrayList<>();
    LISTS.values().stream().distinct().forEach(list -> columns.add(virtual(list)));
    LISTS.forEach((column, list) -> keys.add(key(column, list)));
    schema.put("columns", columns);
    schema.put("foreignKeys", keys);
    return schema;
  }

  private static String virtualName(String list) {
    return "list_of_" + list;
  }

  private static Map<String, Object> virtual(String list) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", virtualName(list));
    column.put("virtual", true);
    column.put("datatype", "string");
    column.put("default", list);
    return column;
  }

  /** The parts of the key in the order of the list's own. */
  private static Map<String, Object> key(OpenColumn column, String list) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("resource", Codes.FILE);
    reference.put(
        "columnReference",
        List.of(
            CodeColumn.LIST_ID.physicalName(),
            CodeColumn.SCOPE.physicalName(),
            CodeColumn.CODE.physicalName()));
    Map<String, Object> key = new LinkedHashMap<>();
    key.put(
        "columnReference",
        List.of(virtualName(list), OpenColumn.REPORT_ID.physicalName(), column.physicalName()));
    key.put("reference", reference);
    return key;
  }
}
