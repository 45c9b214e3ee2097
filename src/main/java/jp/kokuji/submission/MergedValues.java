package jp.kokuji.submission;

import java.util.Optional;
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

  MergedValues(HeadingRow headings, Line line, Draft draft) {
    this.headings = headings;
    this.line = line;
    this.draft = draft;
  }

  void judge() {
    line.spans().forEach(this::judge);
  }

  private void judge(Span span) {
    int unseen = unseen(span);
    if (unseen >= 0) {
      draft.problem(Rule.UNDER_MERGED_CELLS, unseen, span.range());
      return;
    }
    int fields = 0;
    int last = -1;
    for (int column = span.firstColumn(); column <= span.lastColumn(); column++) {
      if (headings.find(column).isPresent()) {
        fields++;
        last = column;
      }
    }
    if (fields == 0 || Written.strip(span.text()).isEmpty()) {
      return;
    }
    if (fields > 1 || last != span.firstColumn()) {
      unclear(span, last);
    } else if (span.isDown()) {
      down(span, headings.find(last).orElseThrow());
    }
  }

  /** A column in which a value stands that the merged cells cover; -1 for none. */
  private int unseen(Span span) {
    for (int column = span.firstColumn(); column <= span.lastColumn(); column++) {
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
      unclear(span, span.firstColumn());
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

  private void unclear(Span span, int column) {
    Optional<String> before = Optional.of(draft.cell(column)).filter(text -> !text.isEmpty());
    if (before.isEmpty()) {
      draft.mean(column, span.text());
    }
    draft.problem(Rule.MERGED_CELLS, column, span.range());
  }
}
