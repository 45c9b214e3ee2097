package jp.kokuji.notice.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of the list of codes, in order. */
enum CodeColumn {
  LIST_ID("一覧の記号", "List id", true, "どの種類の語か"),
  LIST_NAME("一覧の名称", "List name", true, "語の種類の名前"),
  SCOPE("範囲", "Scope", false, "語が一つに決まる範囲（報告書・条例の条文の記号）。どこでも同じときは空欄"),
  CODE("コード", "Code", true, "公開データの列に載る語や番号"),
  LABEL("名称", "Label", true, "人が読む名前"),
  MEANING("説明", "Meaning", false, "補足。ないときは空欄");

  private final String japanese;
  private final String english;
  private final boolean required;
  private final String meaning;

  CodeColumn(String japanese, String english, boolean required, String meaning) {
    this.japanese = japanese;
    this.english = english;
    this.required = required;
    this.meaning = meaning;
  }

  String physicalName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> names() {
    return Stream.of(values()).map(CodeColumn::physicalName).toList();
  }

  Map<String, Object> described() {
    return TableMetadata.column(physicalName(), japanese, english, "string", required, meaning);
  }
}
