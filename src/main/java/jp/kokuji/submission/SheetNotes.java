package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.rulebook.FieldType;

/**
 * Counts what the readers noted about the records of a sheet. Each note is reported once with the
 * first places, because the same warning in every row would bury all others.
 */
final class SheetNotes {
  private static final int PLACES = 3;

  private final HeadingRow headings;
  private final Set<Integer> columns;
  private final Set<Integer> identifiers;
  private final Map<Note, Places> found = new LinkedHashMap<>();

  SheetNotes(HeadingRow headings) {
    this.headings = headings;
    this.columns =
        headings.columns().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    this.identifiers =
        headings.kind().fields().stream()
            .filter(field -> field.type() instanceof FieldType.Identifier)
            .filter(field -> headings.kind().key().contains(field.name()))
            .map(headings::column)
            .collect(Collectors.toSet());
  }

  /** Counts the notes of a row that is no blank or total row. */
  void add(Line line) {
    line.notes().stream()
        .filter(this::matters)
        .forEach(note -> found.computeIfAbsent(note, n -> new Places()).add(line.row()));
  }

  /** Columns without a field are not read, and numbers are unusual in identifiers only. */
  private boolean matters(Note note) {
    return note.column() == Note.WHOLE_ROW
        || (note.rule() == Rule.NUMERIC_IDENTIFIER ? identifiers : columns).contains(note.column());
  }

  List<Problem> problems() {
    return found.entrySet().stream().map(e -> problem(e.getKey(), e.getValue())).toList();
  }

  private Problem problem(Note note, Places places) {
    String column = note.column() == Note.WHOLE_ROW ? "" : headings.heading(note.column());
    return new Problem(
        note.rule(),
        headings.line().sheet(),
        0,
        column,
        String.valueOf(places.count),
        places.shown());
  }

  /** How many rows a note is about, and the first of them. */
  private static final class Places {
    private final List<Integer> first = new ArrayList<>();
    private long count;

    List<String> shown() {
      Stream<String> rows = first.stream().map(String::valueOf);
      return Stream.concat(rows, count > PLACES ? Stream.of("…") : Stream.of()).toList();
    }

    void add(int row) {
      count++;
      if (first.size() < PLACES) {
        first.add(row);
      }
    }
  }
}
