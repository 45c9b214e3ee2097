package jp.kokuji.submission;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** Finds the headings of another table below those of a sheet, and holds back what is below it. */
final class OtherTable {
  /** Cells that are looked at in every row, since a heading row has hardly anything else. */
  private static final int LOOKED_AT = 4;

  /** What is above a column of days or months: 請求日, 時期. */
  private static final Pattern OF_DAYS = Pattern.compile(".*(?:日|日付|年月|時期|期間|月)");

  /** A heading row has no fewer. */
  private static final int FEWEST = 3;

  /** No longer is a heading that is not known. */
  private static final int LONGEST = 16;

  private static final BitSet DIGITS = Written.signs("0123456789");
  private static final Pattern WORD =
      Pattern.compile("(?![件枚部冊回人点円]$|.*なし$|欠番|取り?消).*[\\p{IsHan}\\p{IsKatakana}].*");

  /** The headings of another table, and their row. */
  private record Found(int row, String names) {}

  private final List<RecordKind> kinds;
  private final Set<String> spellings = new HashSet<>();
  private final BitSet beginnings = new BitSet();
  private @Nullable Found found;

  OtherTable(List<RecordKind> kinds) {
    this.kinds = kinds;
    kinds.forEach(kind -> spellings.addAll(HeadingRow.spellings(kind).keySet()));
    spellings.remove("");
    spellings.forEach(heading -> beginnings.set(heading.charAt(0)));
  }

  /** The row held back, where it is not to be read by the headings of the sheet. */
  Optional<Outcome> judge(HeadingRow headings, Line line) {
    if (!headings.isRepeatedBy(line)) {
      if (mayBeHeadings(line)) {
        kinds.stream()
            .map(kind -> HeadingRow.read(kind, line))
            .filter(HeadingRow::isNear)
            .reduce(HeadingRow::better)
            .ifPresent(other -> found = new Found(line.row(), headings(other)));
      }
      if (found == null && isWords(headings, line)) {
        found = new Found(line.row(), String.join("、", words(line)));
      }
    }
    return Optional.ofNullable(found).map(other -> heldBack(headings, other, line));
  }

  private static String headings(HeadingRow other) {
    return String.join(
        "、", other.columns().values().stream().map(at -> other.heading(at.getFirst())).toList());
  }

  private static List<String> words(Line line) {
    return line.cells().stream().map(Written::strip).filter(cell -> !cell.isEmpty()).toList();
  }

  /**
   * Whether the row has nothing but words, each once: all of them headings, or such as stand where
   * counts, days and words of a list should.
   */
  private boolean isWords(HeadingRow headings, Line line) {
    int misplaced = 0;
    boolean ofDays = false;
    int known = 0;
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < line.cells().size(); column++) {
      String word = Normal.key(line.cells().get(column));
      if (!word.isEmpty()) {
        if (Written.hasAny(word, DIGITS) || word.length() > LONGEST || !seen.add(word)) {
          return false;
        }
        known += spellings.contains(word) ? 1 : 0;
        Optional<Field> field = headings.find(column);
        misplaced += isMisplaced(field, word) ? 1 : 0;
        ofDays |= field.filter(OtherTable::isDated).isPresent() && OF_DAYS.matcher(word).matches();
      }
    }
    return (known == seen.size() && known > 1)
        || misplaced > 1
        || (ofDays && seen.size() >= FEWEST);
  }

  private static boolean isMisplaced(Optional<Field> field, String word) {
    return WORD.matcher(word).matches()
        && field
            .filter(f -> isDated(f) || f.type() instanceof FieldType.Count || isNoWord(f, word))
            .isPresent();
  }

  private static boolean isDated(Field field) {
    return field.type() instanceof FieldType.Day || field.type() instanceof FieldType.Month;
  }

  private static boolean isNoWord(Field field, String word) {
    return field.type() instanceof FieldType.Vocabulary words
        && !words.open()
        && Stream.concat(words.values().stream(), words.aliases().keySet().stream())
            .noneMatch(known -> Normal.key(known).equals(word));
  }

  private boolean mayBeHeadings(Line line) {
    int known = 0;
    int seen = 0;
    for (int column = 0; column < line.cells().size() && seen < LOOKED_AT; column++) {
      String cell = line.cells().get(column);
      seen += cell.isEmpty() ? 0 : 1;
      known += isKnown(cell) ? 1 : 0;
    }
    return known > 1;
  }

  private boolean isKnown(String cell) {
    String key = Normal.key(cell);
    return !key.isEmpty() && beginnings.get(key.charAt(0)) && spellings.contains(key);
  }

  private static Outcome heldBack(HeadingRow headings, Found other, Line line) {
    return new Outcome.HeldBack(
        headings.kind().id(),
        line.sheet(),
        line.row(),
        List.of(
            new Problem(
                Rule.SECOND_TABLE,
                line.sheet(),
                line.row(),
                "",
                other.names(),
                List.of(String.valueOf(other.row())))));
  }
}
