package jp.kokuji.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.rulebook.FieldType;

/**
 * Counts what the readers noted about the records of a sheet. Each note is reported once with the
 * first places, because the same warning in every row would bury all others.
 */
final class SheetNotes {
  private final HeadingRow headings;
  private final Set<Integer> columns;
  private final int identifier;
  private final Map<Note, Places> found = new LinkedHashMap<>();

  SheetNotes(HeadingRow headings) {
    this.headings = headings;
    this.columns =
        headings.columns().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    this.identifier =
        headings.kind().key().stream()
            .limit(1)
            .map(headings.kind()::field)
            .filter(field -> field.type() instanceof FieldType.Identifier)
            .mapToInt(headings::column)
            .findFirst()
            .orElse(Note.WHOLE_ROW);
  }

  /** Counts the notes of a row that is no blank or total row. */
  void add(Line line) {
    if (line.notes().isEmpty()) {
      return;
    }
    line.notes().stream()
        .filter(this::matters)
        .forEach(note -> found.computeIfAbsent(note, n -> new Places()).add(line.row()));
  }

  /** Columns without a field are not read; a branch or session has no zeros to lose. */
  private boolean matters(Note note) {
    return note.rule() == Rule.NUMERIC_IDENTIFIER
        ? note.column() == identifier
        : note.column() == Note.WHOLE_ROW || columns.contains(note.column());
  }

  List<Problem> problems() {
    return found.entrySet().stream().map(e -> problem(e.getKey(), e.getValue())).toList();
  }

  private Problem problem(Note note, Places places) {
    String column = note.column() == Note.WHOLE_ROW ? "" : headings.heading(note.column());
    return new Problem(
        note.rule(), headings.line().sheet(), 0, column, places.count(), places.first());
  }
}
