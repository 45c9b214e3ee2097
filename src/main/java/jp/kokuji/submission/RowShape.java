package jp.kokuji.submission;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.rulebook.Field;

/** Judges whether the values of a row stand below their headings. */
final class RowShape {
  private static final Set<String> MARKS =
      Set.of("○", "◯", "〇", "●", "◎", "✓", "✔", "☑", "レ", "V", "v", "1", "丸");

  private final HeadingRow headings;
  private final BitSet named;
  private final int last;
  private final Set<Integer> reported = new HashSet<>();

  RowShape(HeadingRow headings) {
    this.headings = headings;
    this.named = headings.named();
    this.last = headings.lastField();
  }

  /** Whether the row has as many fields as there are headings, so that none has moved. */
  boolean fits(Line line, Draft draft) {
    int width = headings.line().fields();
    int fields = width > 0 ? line.fields() : draft.filled();
    int most = width > 0 ? width : named.cardinality();
    boolean reaches = width == 0 || last < fields;
    if (fields > most || !reaches) {
      Rule rule = fields > most ? Rule.LONG_ROW : Rule.SHORT_ROW;
      String book = width > 0 ? "" : "xlsx";
      draft.problem(rule, String.valueOf(fields), String.valueOf(most), book);
      return false;
    }
    return true;
  }

  /** Writes into the column of a field which of the columns below its heading is marked. */
  Set<Field> choose(Draft draft) {
    Set<Field> unclear = new HashSet<>();
    headings
        .choices()
        .forEach(
            (name, words) -> {
              Field field = headings.kind().field(name);
              if (!choose(field, words, draft)) {
                unclear.add(field);
              }
            });
    return unclear;
  }

  private boolean choose(Field field, Map<Integer, String> words, Draft draft) {
    List<Integer> filled =
        words.keySet().stream()
            .filter(c -> !draft.cell(c).isEmpty() && !Written.isNone(draft.cell(c)))
            .sorted()
            .toList();
    String found = String.join("・", filled.stream().map(draft::cell).toList());
    String crosses = filled.isEmpty() ? crosses(words.keySet(), draft) : "";
    boolean one = filled.size() == 1 && MARKS.contains(found);
    draft.mean(headings.column(field), one ? words.getOrDefault(filled.getFirst(), "") : "");
    boolean clear = one || (found + crosses).isEmpty();
    if (!clear) {
      draft.problem(Rule.UNCLEAR_MARK, found + crosses, field.heading());
    }
    return clear;
  }

  /** Crosses in all columns say that none is meant; in some, that those are, or the others. */
  private static String crosses(Set<Integer> columns, Draft draft) {
    List<String> crosses =
        columns.stream().sorted().map(draft::cell).filter(c -> !c.isEmpty()).toList();
    return crosses.size() < columns.size() ? String.join("・", crosses) : "";
  }

  /** Columns without a heading; the same warning in every row would bury all others. */
  void judgeUnnamed(Draft draft) {
    for (int column = 0; column < draft.cells().size(); column++) {
      if (!draft.cell(column).isEmpty() && !named.get(column)) {
        judgeUnnamed(column, draft);
      }
    }
  }

  private void judgeUnnamed(int column, Draft draft) {
    int before = named.previousSetBit(column);
    boolean marked = MARKS.contains(draft.cell(column)) && !draft.cell(column).equals("1");
    boolean between = before >= 0 && named.nextSetBit(column) >= 0;
    if (headings.isMerged(before, column) || (marked && between)) {
      draft.problem(
          Rule.UNDER_MERGED_HEADING, column, draft.cell(column), headings.heading(before));
    } else if (reported.add(column)) {
      draft.problem(Rule.UNNAMED_COLUMN, column);
    }
  }
}
