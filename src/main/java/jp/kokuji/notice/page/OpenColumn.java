package jp.kokuji.notice.page;

import java.util.Locale;
import java.util.stream.Stream;

/** The columns of the open data, in order. */
enum OpenColumn {
  FIGURE_ID("string", true),
  AREA_CODE("string", true),
  AREA_NAME("string", true),
  REPORT_ID("string", true),
  REPORT_TITLE("string", true),
  FISCAL_YEAR("gYear", true),
  FISCAL_YEAR_ERA("string", true),
  TABLE_ID("string", true),
  TABLE_TITLE("string", true),
  ROW_1("string", true),
  ROW_2("string", false),
  ROW_3("string", false),
  COLUMN("string", true),
  VALUE("decimal", true),
  UNIT("string", true),
  NOTICE_NUMBER("string", true),
  NOTICE_DATE("date", true),
  PART("string", true),
  STATUS("string", true);

  final String datatype;
  final boolean required;

  OpenColumn(String datatype, boolean required) {
    this.datatype = datatype;
    this.required = required;
  }

  /** The physical name, in the header line. */
  String physicalName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As the bundle of words names the column. */
  static String key(String physicalName) {
    return physicalName.replace('_', '-');
  }

  static Iterable<String> names() {
    return Stream.of(values()).map(OpenColumn::physicalName).toList();
  }
}
