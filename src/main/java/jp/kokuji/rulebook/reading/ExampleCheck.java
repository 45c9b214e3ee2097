package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.FieldType;

/** Checks that a field's examples can stand in its column. */
final class ExampleCheck {
  private static final Predicate<String> DAY =
      Pattern.compile("(?:[1-9]|1[0-2])-(?:[1-9]|[12]\\d|3[01])").asMatchPredicate();
  private static final Predicate<String> MONTH = Pattern.compile("[1-9]|1[0-2]").asMatchPredicate();
  private static final Predicate<String> COUNT = Pattern.compile("\\d{1,9}").asMatchPredicate();

  private ExampleCheck() {}

  static void check(Entry entry, FieldType type, List<Fault> faults) {
    switch (type) {
      case FieldType.Day day -> check(entry, DAY, "4-20 のように月と日を書いてください", faults);
      case FieldType.Month month -> check(entry, MONTH, "4 のように月を書いてください", faults);
      case FieldType.Count count -> check(entry, COUNT, "0 以上の整数を書いてください", faults);
      case FieldType.Vocabulary words ->
          check(
              entry,
              words.values()::contains,
              "values のどれか（" + String.join("・", words.values()) + "）にしてください",
              faults);
      default -> {}
    }
  }

  private static void check(
      Entry entry, Predicate<String> allowed, String sentence, List<Fault> faults) {
    entry.items("example").stream()
        .filter(example -> !example.text().isEmpty() && !allowed.test(example.text()))
        .map(example -> example.fault("記入例の「" + example.text() + "」は使えません", sentence))
        .forEach(faults::add);
  }
}
