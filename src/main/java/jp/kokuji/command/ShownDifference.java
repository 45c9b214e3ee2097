package jp.kokuji.command;

import java.util.stream.Collectors;
import jp.kokuji.record.Difference;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Characters;

/** Says in a line what a corrected file has otherwise. */
final class ShownDifference {
  private ShownDifference() {}

  /** With the values before and after, for whoever asks about one file. */
  static String of(Difference difference, Rulebook rulebook) {
    String values =
        difference.values().stream()
            .map(
                value ->
                    Words.of("difference.value", value.heading(), value.before(), value.after()))
            .collect(Collectors.joining(Words.of("difference.and")));
    return line(difference, rulebook, values);
  }

  /** With the names of columns only, for lines that end up in logs. */
  static String withoutValues(Difference difference, Rulebook rulebook) {
    String headings =
        difference.values().stream()
            .map(Difference.Value::heading)
            .collect(Collectors.joining(Words.of("difference.and")));
    return line(difference, rulebook, headings);
  }

  private static String shown(Difference difference, RecordKind kind) {
    return (kind.name() + " " + difference.shownKey(kind)).strip();
  }

  private static String line(Difference difference, Rulebook rulebook, String what) {
    String line =
        Words.of(
            "difference." + difference.change(),
            shown(difference, rulebook.kind(difference.kind())),
            difference.sheet().isEmpty() ? 0 : 1,
            difference.sheet(),
            String.valueOf(difference.row()),
            what);
    return Characters.visible(line);
  }
}
