package jp.kokuji.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads rows out of a text block: a line a row, values separated by {@code |}, the department
 * first, {@code ¶} for a line break within a value.
 */
final class Text {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private Text() {}

  static List<Row> rows(Kind kind, String text) {
    return text.lines().filter(line -> !line.isBlank()).map(line -> row(kind, line)).toList();
  }

  private static Row row(Kind kind, String line) {
    List<Object> values =
        Arrays.stream(line.split("\\|", -1)).map(String::strip).map(Text::value).toList();
    if (values.size() != kind.headings().size() + 1) {
      throw new IllegalArgumentException(kind + " has other headings than: " + line);
    }
    Department department = Department.named(values.getFirst().toString());
    return new Row(department, values.subList(1, values.size()));
  }

  private static Object value(String text) {
    if (DAY.matcher(text).matches()) {
      return LocalDate.parse(text);
    }
    if (MONTH.matcher(text).matches()) {
      return YearMonth.parse(text);
    }
    return NUMBER.matcher(text).matches()
        ? (Object) Integer.valueOf(text)
        : text.replace('¶', '\n');
  }
}
