package jp.kokuji.notice.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of the list of codes, in order. */
enum CodeColumn {
  LIST_ID(true),
  LIST_NAME(true),
  SCOPE(false),
  CODE(true),
  LABEL(true),
  MEANING(false);

  private final boolean required;

  CodeColumn(boolean required) {
    this.required = required;
  }

  String physicalName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> names() {
    return Stream.of(values()).map(CodeColumn::physicalName).toList();
  }

  Map<String, Object> described() {
    return TableMetadata.column("code", physicalName(), "string", required);
  }
}
