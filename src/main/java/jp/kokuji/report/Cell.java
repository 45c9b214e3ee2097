package jp.kokuji.report;

import jp.kokuji.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param text as printed; may hold line feeds, each of which begins a paragraph
 * @param figure the figure that the cell prints, so that the workbook can hold it as a number, its
 *     total as a formula, and its id
 * @param rows how many rows it spans
 * @param columns how many columns it spans
 */
public record Cell(Role role, String text, @Nullable Figure figure, int rows, int columns) {

  /** The same with a part of its number in brackets; what is 0 has no parts. */
  Cell with(Figure inner) {
    return figure == null || figure.value() == 0
        ? this
        : new Cell(role, text + "(" + inner.printed() + ")", figure, rows, columns);
  }

  /** What a cell is, from which each writer takes scope, alignment and shade. */
  public enum Role {
    COLUMN_HEADING,
    ROW_HEADING,
    /** A row heading whose characters stand one above the other where it spans rows (開示). */
    STACKED_ROW_HEADING,
    TOTAL_HEADING,
    NUMBER,
    TOTAL,
    TEXT,
    /** Short text in the middle of its cell, such as a conclusion. */
    CENTRED
  }
}
