package jp.kokuji.sample;

import java.util.List;

/**
 * One record as its owner knows it.
 *
 * @param department the department whose books it stands in
 * @param values a value for each heading of its kind: text, {@link Integer}, {@link
 *     java.time.LocalDate} or {@link java.time.YearMonth}; blank is the empty text
 */
record Row(Department department, List<Object> values) {
  Row {
    values = List.copyOf(values);
  }

  static Row of(Department department, Object... values) {
    return new Row(department, List.of(values));
  }
}
