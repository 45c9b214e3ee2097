package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;

/** Reads headings that stand on two lines. */
final class SecondHeading {
  private SecondHeading() {}

  /**
   * Both lines as one, as far as they can be read in one way: a heading of the second line, alone
   * or together with the one above it, or one that only the first line has.
   */
  static HeadingRow read(RecordKind kind, Line above, Line line) {
    Map<String, Field> spellings = HeadingRow.spellings(kind);
    List<String> together = new ArrayList<>();
    String spread = "";
    for (int column = 0; column < Math.max(above.cells().size(), line.cells().size()); column++) {
      String top = cell(above, column);
      String bottom = cell(line, column);
      spread = top.isBlank() ? spread : top;
      together.add(bottom.isBlank() ? top : heading(spread, bottom, spellings));
    }
    return HeadingRow.read(kind, with(line, together));
  }

  /** The upper two of three lines: what stands higher, where nothing is below it. */
  static Line over(Line higher, Line lower) {
    List<String> both = new ArrayList<>();
    for (int column = 0; column < Math.max(higher.cells().size(), lower.cells().size()); column++) {
      String bottom = cell(lower, column);
      both.add(bottom.isBlank() ? cell(higher, column) : bottom);
    }
    return with(lower, both);
  }

  /** The headings together with a line below that has nothing but more headings of the kind. */
  static Optional<HeadingRow> findMore(HeadingRow headings, Line line) {
    HeadingRow both = read(headings.kind(), headings.line(), line);
    boolean more =
        both.columns().size() > headings.columns().size()
            && both.isComplete()
            && both.faults().isEmpty()
            && HeadingRow.read(headings.kind(), line).unknown().isEmpty();
    return more && headings.choices().isEmpty() ? Optional.of(both) : Optional.empty();
  }

  private static String heading(String top, String bottom, Map<String, Field> spellings) {
    Set<Field> meant = new LinkedHashSet<>();
    String both = top.strip() + bottom.strip();
    for (String spelling : List.of(bottom, both)) {
      Optional.ofNullable(spellings.get(Normal.key(spelling))).ifPresent(meant::add);
    }
    if (meant.size() == 1) {
      return meant.iterator().next().heading();
    }
    return both;
  }

  private static String cell(Line line, int column) {
    return column < line.cells().size() ? line.cells().get(column) : "";
  }

  private static Line with(Line line, List<String> cells) {
    return new Line(line.sheet(), line.row(), cells, line.notes(), line.spans(), line.fields());
  }

  /**
   * The headings together with a second line that names the words of some of them, each in a column
   * of its own to be marked; empty where the line is no such one.
   */
  static Optional<HeadingRow> findChoices(HeadingRow headings, Line line) {
    Map<String, Map<Integer, String>> choices = new LinkedHashMap<>();
    List<String> together = new ArrayList<>(headings.line().cells());
    for (int column = 0; column < line.cells().size(); column++) {
      if (!line.cells().get(column).isBlank()) {
        Optional<Field> field = headings.find(left(headings, column));
        Optional<String> word = word(field, line.cells().get(column));
        if (word.isEmpty()) {
          return Optional.empty();
        }
        choices
            .computeIfAbsent(field.orElseThrow().name(), name -> new HashMap<>())
            .put(column, word.get());
        name(together, column, line.cells().get(column));
      }
    }
    boolean several = choices.values().stream().allMatch(words -> words.size() > 1);
    return choices.isEmpty() || !several
        ? Optional.empty()
        : Optional.of(
            new HeadingRow(
                headings.kind(),
                with(line, together),
                headings.columns(),
                headings.unknown(),
                headings.missing(),
                choices));
  }

  /**
   * The headings, where a field that they lack is there by its words, each in a column of its own
   * to be marked.
   */
  static HeadingRow withChoices(HeadingRow headings) {
    HeadingRow read = headings;
    for (Field field : headings.missing()) {
      Map<Integer, String> words = new HashMap<>();
      for (int column : headings.unknown()) {
        word(Optional.of(field), headings.line().cells().get(column))
            .ifPresent(word -> words.put(column, word));
      }
      if (words.size() > 1) {
        read = read.withChoices(field, words);
      }
    }
    return read.isComplete() ? read : headings;
  }

  private static void name(List<String> headings, int column, String word) {
    while (headings.size() <= column) {
      headings.add("");
    }
    if (headings.get(column).isBlank()) {
      headings.set(column, word);
    }
  }

  /** The nearest column to the left that has a heading. */
  private static int left(HeadingRow headings, int column) {
    return headings.named().previousSetBit(column);
  }

  private static Optional<String> word(Optional<Field> field, String written) {
    if (field.isEmpty() || !(field.get().type() instanceof FieldType.Vocabulary words)) {
      return Optional.empty();
    }
    String key = Normal.key(written);
    return words.values().stream()
        .filter(word -> Normal.key(word).equals(key))
        .findFirst()
        .or(
            () ->
                words.aliases().entrySet().stream()
                    .filter(alias -> Normal.key(alias.getKey()).equals(key))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }
}
