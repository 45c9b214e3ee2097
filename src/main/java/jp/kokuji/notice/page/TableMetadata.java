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
        Words.text("metadata.report", edition.notice().year().label()),
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
        Words.text("metadata.codes"),
        Words.text("metadata.codes.about", edition.notice().year().label()),
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
        .filter(column -> column != OpenColumn.PART && column != OpenColumn.STATUS)
        .forEach(column -> columns.add(column(column)));
    columns.add(column("column", "edition", "integer", true));
    columns.add(column(OpenColumn.PART));
    columns.add(column(OpenColumn.STATUS));
    List<String> key =
        Stream.of(OpenColumn.FIGURE_ID, OpenColumn.FISCAL_YEAR)
            .map(OpenColumn::physicalName)
            .toList();
    Map<String, Object> table =
        table(AllFigures.FILE, Words.text("all.title"), Words.text("metadata.all"));
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
    return column("column", column.physicalName(), column.datatype, column.required);
  }

  /**
   * The header line holds the physical name, which is a title of no language; those in Japanese and
   * in English are the bundle's.
   *
   * @param of the prefix of the bundle's keys
   */
  static Map<String, Object> column(String of, String name, String datatype, boolean required) {
    String key = of + "." + OpenColumn.key(name);
    Map<String, Object> titles = new LinkedHashMap<>();
    titles.put("und", name);
    titles.put("ja", Words.text(key));
    titles.put("en", Words.english(key));
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", name);
    described.put("titles", titles);
    described.put("dc:description", Words.text(key + ".meaning"));
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
    lists.put(OpenColumn.PART, "part");
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
