package jp.kokuji.submission;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;

/**
 * Counts what the readers noted about the records of a sheet. Each note is reported once with the
 * first places, because the same warning in every row would bury all others.
 */
final class SheetNotes {
  /** As many as a spreadsheet program keeps. */
  private static final int DIGITS = 15;

  private final HeadingRow headings;
  private final FiscalYear year;
  private final Map<Integer, Field> fields = new HashMap<>();
  private final int identifier;
  private final Map<Note, Places> found = new LinkedHashMap<>();

  SheetNotes(HeadingRow headings, FiscalYear year) {
    this.headings = headings;
    this.year = year;
    headings
        .columns()
        .forEach((name, at) -> at.forEach(c -> fields.put(c, headings.kind().field(name))));
    this.identifier = identifier(headings);
  }

  /** The column of the number that tells records apart; -1 for none. */
  static int identifier(HeadingRow headings) {
    return headings.kind().key().stream()
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

  /** Whether a line runs through all that the row says. */
  boolean isStruckOut(Line line) {
    return line.notes().contains(new Note(Rule.STRUCK_OUT, Note.WHOLE_ROW));
  }

  /**
   * Holds the row back for what its texts do not tell; gives the fields of which nothing else is
   * said.
   */
  Set<Field> judge(Line line, Draft draft) {
    Set<Field> held = new HashSet<>();
    for (Note note : line.notes()) {
      Field field = note.rule().holdsBack() ? fields.get(note.column()) : null;
      if (field != null && isNumbering(note, field, draft)) {
        draft.mean(note.column(), note.detail());
      } else if (isLong(note, draft)) {
        draft.problem(Rule.LOST_DIGITS, identifier);
        held.add(fields.get(identifier));
      } else if (field != null && isAbout(note.rule(), field)) {
        draft.problem(note.rule(), note.column(), draft.cell(note.column()), note.detail());
        held.add(field);
      }
    }
    return held;
  }

  /** Whether a number format puts more before a number that is a name: {@code "R3"000}. */
  private static boolean isNumbering(Note note, Field field, Draft draft) {
    return note.rule() == Rule.SHOWN_OTHERWISE
        && field.type() instanceof FieldType.Identifier
        && note.detail().endsWith(draft.cell(note.column()));
  }

  /** Whether a number that is a name has more digits than a cell with a number holds. */
  private boolean isLong(Note note, Draft draft) {
    return note.rule() == Rule.NUMERIC_IDENTIFIER
        && note.column() == identifier
        && draft.cell(identifier).length() > DIGITS;
  }

  private static boolean isAbout(Rule rule, Field field) {
    return switch (field.type()) {
      case FieldType.Text t -> rule != Rule.DATE_FOR_NUMBER && rule != Rule.RAISED_TEXT;
      case FieldType.Names t -> rule != Rule.DATE_FOR_NUMBER && rule != Rule.RAISED_TEXT;
      case FieldType.Day t -> rule != Rule.DATE_FOR_NUMBER;
      case FieldType.Month t -> rule != Rule.DATE_FOR_NUMBER;
      case FieldType.Year t -> rule != Rule.DATE_FOR_NUMBER;
      default -> true;
    };
  }

  /** Columns without a field are not read; a branch or session has no zeros to lose. */
  private boolean matters(Note note) {
    return switch (note.rule()) {
      case NUMERIC_IDENTIFIER -> note.column() == identifier;
      case COMMENTED -> false; // said with the other remarks, of records only
      case WRITTEN_OVER -> UnreadRemarks.isDoubtful(note.detail(), year);
      default ->
          !note.rule().holdsBack()
              && (note.column() == Note.WHOLE_ROW || fields.containsKey(note.column()));
    };
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
        note.detail().isEmpty() ? places.count() : MyNumber.mask(note.detail()),
        places.first());
  }
}
