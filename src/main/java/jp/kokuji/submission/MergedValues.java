package jp.kokuji.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;

/**
 * Gives the rows under merged cells the value that is seen there, where it can only be meant so; a
 * blank one would mean something else.
 */
final class MergedValues {
  private final HeadingRow headings;
  private final Line line;
  private final Draft draft;
  private final Set<Field> held = new HashSet<>();

  MergedValues(HeadingRow headings, Line line, Draft draft) {
    this.headings = headings;
    this.line = line;
    this.draft = draft;
  }

  /** Gives the fields whose values nobody can tell, so that nothing else is said of them. */
  Set<Field> judge() {
    line.spans().forEach(this::judge);
    return held;
  }

  private void judge(Span span) {
    int unseen = unseen(span);
    if (unseen >= 0) {
      draft.problem(Rule.UNDER_MERGED_CELLS, unseen, draft.cell(unseen), span.range());
      return;
    }
    List<Integer> fields =
        IntStream.rangeClosed(span.firstColumn(), Math.min(span.lastColumn(), Limits.COLUMNS))
            .filter(column -> headings.find(column).isPresent())
            .boxed()
            .toList();
    if (fields.isEmpty() || Written.strip(span.text()).isEmpty()) {
      return;
    }
    if (fields.size() > 1 || fields.getFirst() != span.firstColumn()) {
      fields.forEach(column -> held.add(headings.find(column).orElseThrow()));
      draft.problem(Rule.MERGED_CELLS, fields.getFirst(), span.text(), span.range());
    } else if (span.isDown()) {
      down(span, headings.find(fields.getFirst()).orElseThrow());
    }
  }

  /** A column in which a value stands that the merged cells cover; -1 for none. */
  private int unseen(Span span) {
    for (int column = span.firstColumn();
        column <= Math.min(span.lastColumn(), Limits.COLUMNS);
        column++) {
      boolean covered = column > span.firstColumn() || line.row() > span.firstRow();
      if (covered && !draft.cell(column).isEmpty()) {
        return column;
      }
    }
    return -1;
  }

  private void down(Span span, Field field) {
    boolean plain =
        switch (field.type()) {
          case FieldType.Count count -> false;
          case FieldType.Identifier number -> !draft.isFirstOfKey(field) || hasOtherKey(field);
          default -> true;
        };
    boolean fromHeading = span.firstRow() <= headings.line().row();
    if (fromHeading || !(plain || isWholeRow(span))) {
      held.add(field);
      draft.problem(Rule.MERGED_CELLS, span.firstColumn(), span.text(), span.range());
    } else if (line.row() > span.firstRow()) {
      draft.mean(span.firstColumn(), span.text());
    }
  }

  /** Whether the row has what tells it from others of the same number. */
  private boolean hasOtherKey(Field field) {
    return headings.kind().key().stream()
        .map(headings.kind()::field)
        .anyMatch(other -> !other.equals(field) && !draft.text(other).isEmpty());
  }

  /** Whether every cell of the record goes down as far, because it takes several lines. */
  private boolean isWholeRow(Span span) {
    for (int column = 0; column < line.cells().size(); column++) {
      if (!draft.cell(column).isEmpty() && !goesDown(column, span)) {
        return false;
      }
    }
    return line.row() == span.firstRow();
  }

  private boolean goesDown(int column, Span as) {
    return line.spans().stream()
        .anyMatch(
            span ->
                span.firstColumn() <= column
                    && column <= span.lastColumn()
                    && span.firstRow() == as.firstRow()
                    && span.lastRow() == as.lastRow());
  }
}
