package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.List;

/** What a cell's style does to its content in the eye of the person who looks at it. */
final class CellStyle {
  static final CellStyle PLAIN =
      new CellStyle(NumberShape.GENERAL, Face.PLAIN, Colours.AUTOMATIC, false);

  private static final Note FORMULA = new Note(Rule.FORMULA, Note.WHOLE_ROW);
  private static final Note NUMBER = new Note(Rule.NUMERIC_IDENTIFIER, Note.WHOLE_ROW);
  private static final Note DATE = new Note(Rule.DATE_FOR_NUMBER, Note.WHOLE_ROW);
  private static final Note INVISIBLE = new Note(Rule.INVISIBLE_TEXT, Note.WHOLE_ROW);
  private static final Note STRUCK = new Note(Rule.STRUCK_OUT, Note.WHOLE_ROW);
  private static final Note CROSSED = new Note(Rule.LINE_OVER, Note.WHOLE_ROW);
  private static final Note STRUCK_PART = new Note(Rule.STRUCK_PART, Note.WHOLE_ROW);
  private static final Note RAISED = new Note(Rule.RAISED_TEXT, Note.WHOLE_ROW);
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final NumberShape shape;
  private final Face face;
  private final int background;
  private final boolean crossed;
  private final boolean plain;

  /**
   * @param crossed whether a line runs through the cell from corner to corner
   */
  CellStyle(NumberShape shape, Face face, int background, boolean crossed) {
    this.shape = shape;
    this.face = face;
    this.background = background;
    this.crossed = crossed;
    this.plain =
        shape.showsText() && !face.struck() && !face.raised() && !crossed && !isInvisible(face);
  }

  private boolean isInvisible(Face of) {
    return Colours.isInvisible(of.rgb(), background);
  }

  /** A text in the cell's own typeface. */
  SheetCell text(String text, boolean formula) {
    if (plain || text.isEmpty()) {
      return new SheetCell(text, formula ? List.of(FORMULA) : List.of());
    }
    return text(List.of(new Run(text, null)), formula);
  }

  /** A text whose parts may have typefaces of their own. */
  SheetCell text(List<Run> runs, boolean formula) {
    List<Note> notes = new ArrayList<>(formula ? List.of(FORMULA) : List.of());
    StringBuilder all = new StringBuilder();
    StringBuilder standing = new StringBuilder();
    for (Run run : runs) {
      Face own = run.face() == null ? face : run.face();
      String text = own.raised() ? raised(run.text()) : run.text();
      all.append(text);
      standing.append(own.struck() ? "" : text);
      note(own.raised() && !run.text().isBlank(), RAISED, notes);
      note(isInvisible(own) && !run.text().isBlank(), INVISIBLE, notes);
    }
    boolean none = Written.strip(standing.toString()).isEmpty();
    note(none && !Written.strip(all.toString()).isEmpty(), STRUCK, notes);
    note(!none && standing.length() < all.length(), STRUCK_PART, notes);
    note(!none && shape.hidesText(), INVISIBLE, notes);
    note(crossed, CROSSED, notes);
    return new SheetCell(shape.shown((none ? all : standing).toString()), List.copyOf(notes));
  }

  private static void note(boolean really, Note note, List<Note> notes) {
    if (really && !notes.contains(note)) {
      notes.add(note);
    }
  }

  /** Digits above the line keep their look, so that 5¹ never becomes 51 and m² stays m². */
  private static String raised(String text) {
    StringBuilder raised = new StringBuilder();
    text.chars()
        .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
        .mapToObj(c -> c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : (char) c)
        .forEach(raised::append);
    return raised.toString();
  }

  /** A number, or the day that it stands for. */
  SheetCell number(double number, boolean formula, boolean from1904) {
    List<Note> notes = new ArrayList<>(3);
    note(formula, FORMULA, notes);
    notes.add(shape.isDate() ? DATE : NUMBER);
    note(face.struck(), STRUCK, notes);
    note(face.raised(), RAISED, notes);
    note(crossed, CROSSED, notes);
    String plainly =
        shape.isDate() ? CellNumbers.date(number, from1904) : CellNumbers.plain(number);
    NumberShape.Shown shown = shape.shown(number, plainly);
    note(shown.text().isEmpty() || isInvisible(face), INVISIBLE, notes);
    note(shown.otherwise(), new Note(Rule.SHOWN_OTHERWISE, Note.WHOLE_ROW, shown.text()), notes);
    return new SheetCell(
        shown.text().isEmpty() || shown.otherwise() ? plainly : shown.text(), notes);
  }
}
