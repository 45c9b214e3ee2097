package jp.kokuji.publication.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Describes the open data of a report by the W3C's vocabulary for CSV on the Web. */
final class TableMetadata {
  private TableMetadata() {}

  static byte[] json(PublicEdition edition, FinalReport report) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "ja")));
    table.put("url", report.id() + ".csv");
    table.put("dc:title", report.outline().title());
    table.put(
        "dc:description",
        edition.notice().year().label()
            + "の数字を、部署が提出した台帳の記録から数えたもの。1行に1つの数字。文字コードは UTF-8（BOM付き）、改行は CRLF。"
            + "訂正の履歴は history.json にある。");
    table.put("dc:language", "ja");
    table.put("dc:publisher", edition.city().name());
    table.put("dc:issued", issued(edition));
    table.put("dc:license", Map.of("@id", edition.licence().url()));
    table.put("dialect", dialect());
    table.put("tableSchema", schema());
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

  private static Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("columns", Stream.of(OpenColumn.values()).map(TableMetadata::column).toList());
    schema.put("primaryKey", OpenColumn.FIGURE_ID.physicalName());
    return schema;
  }

  /** The header line holds the physical name, which is a title of no language. */
  private static Map<String, Object> column(OpenColumn column) {
    Map<String, Object> titles = new LinkedHashMap<>();
    titles.put("und", column.physicalName());
    titles.put("ja", column.japanese);
    titles.put("en", column.english);
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", column.physicalName());
    described.put("titles", titles);
    described.put("dc:description", column.meaning);
    described.put("datatype", column.datatype);
    described.put("required", column.required);
    return described;
  }
}
