package jp.kokuji.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The values that a column takes, each once, in the order in which they are offered. */
record CodeList(String title, List<Code> codes) {

  /** Values that occur twice, because their days differ, become one. */
  static CodeList of(String title, Stream<Code> codes) {
    record Value(String name, String about) {}
    Map<Value, Code> distinct = new LinkedHashMap<>();
    codes.forEach(code -> distinct.merge(new Value(code.name(), code.about()), code, Code::and));
    return new CodeList(title, List.copyOf(distinct.values()));
  }

  /** Those that can be used on every day of the year. */
  List<Code> always() {
    return codes.stream().filter(code -> code.period().isEmpty()).toList();
  }
}
