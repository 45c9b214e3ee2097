package jp.kokuji.submission;

import java.util.List;

/**
 * One row of a submitted file as the reader found it, before anything is understood of it.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param row the row's number from 1, as a spreadsheet program shows it
 * @param cells the text of each cell from the first column on, as shown but for dates, which come
 *     as {@code 2021-04-20}; empty where blank
 * @param notes what the texts do not tell: hidden rows, formulas
 * @param spans the merged cells that the row is part of
 * @param fields how many fields the file gives the row, blank ones at its end included; 0 where its
 *     form does not say
 */
public record Line(
    String sheet, int row, List<String> cells, List<Note> notes, List<Span> spans, int fields) {
  /** A row of which there is nothing to note. */
  public Line(String sheet, int row, List<String> cells) {
    this(sheet, row, cells, List.of());
  }

  Line(String sheet, int row, List<String> cells, List<Note> notes) {
    this(sheet, row, cells, notes, List.of(), 0);
  }

  /** Whether a line runs through all that the cell says. */
  boolean isStruck(int column) {
    return notes.contains(new Note(Rule.STRUCK_OUT, column))
        || notes.contains(new Note(Rule.STRUCK_OUT, Note.WHOLE_ROW));
  }
}
