package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.FieldType;

/** Checks that a field's examples can stand in its column. */
final class ExampleCheck {
  private static final Predicate<String> DAY =
      Pattern.compile(
              "(?:[1-9]|1[0-2])-(?:[1-9]|1\\d|2[0-8])|(?:[13-9]|1[0-2])-(?:29|30)"
                  + "|(?:[13578]|1[02])-31")
          .asMatchPredicate();
  private static final Predicate<String> MONTH = Pattern.compile("[1-9]|1[0-2]").asMatchPredicate();
  private static final Predicate<String> COUNT = Pattern.compile("\\d{1,9}").asMatchPredicate();

  private ExampleCheck() {}

  static void check(Entry entry, FieldType type, List<Fault> faults) {
    switch (type) {
      case FieldType.Day day -> check(entry, DAY, Fault.say("example.day"), faults);
      case FieldType.Month month -> check(entry, MONTH, Fault.say("example.month"), faults);
      case FieldType.Count count -> check(entry, COUNT, Fault.say("example.count"), faults);
      case FieldType.Vocabulary words ->
          check(
              entry,
              words.values()::contains,
              Fault.say("example.word", String.join("・", words.values())),
              faults);
      case FieldType.Categories several ->
          check(
              entry,
              text -> several.list().values().containsAll(List.of(text.split("・", -1))),
              Fault.say("example.word", String.join("・", several.list().values())),
              faults);
      default -> {}
    }
  }

  private static void check(
      Entry entry, Predicate<String> allowed, String sentence, List<Fault> faults) {
    entry.items("example").stream()
        .filter(example -> !example.text().isEmpty() && !allowed.test(example.text()))
        .map(example -> example.amiss("example", example.text(), sentence))
        .forEach(faults::add);
  }
}
