package jp.kokuji.notice.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Describes the open data of a report by the W3C's vocabulary for CSV on the Web. */
final class TableMetadata {
  private TableMetadata() {}

  static byte[] json(PublicEdition edition, FinalReport report) {
    return json(
        edition,
        report.id() + ".csv",
        report.outline().title(),
        edition.notice().year().label()
            + "の数字を、部署が提出した台帳の記録から数えたもの。1行に1つの数字。文字コードは UTF-8（BOM付き）、改行は CRLF。"
            + "語と番号の一覧は codes.csv、訂正の履歴は history.json にある。",
        schema(
            Stream.of(OpenColumn.values()).map(TableMetadata::column).toList(),
            List.of(OpenColumn.FIGURE_ID.physicalName())));
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

  private static byte[] json(
      PublicEdition edition,
      String file,
      String title,
      String description,
      Map<String, Object> schema) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "ja")));
    table.put("url", file);
    table.put("dc:title", title);
    table.put("dc:description", description);
    table.put("dc:language", "ja");
    table.put("dc:publisher", edition.city().name());
    table.put("dc:issued", issued(edition));
    table.put("dc:license", Map.of("@id", edition.licence().url()));
    table.put("dialect", dialect());
    table.put("tableSchema", schema);
    return Json.bytes(table);
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
}
