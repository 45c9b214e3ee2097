package jp.kokuji.report;

import jp.kokuji.figure.Figure;

/** A run of characters of a sentence, by where it comes from. */
public sealed interface Piece {
  String text();

  /** Typed in {@code jobs/reports/}, where no number may be typed. */
  record Words(String text) implements Piece {}

  /** Known to the rulebook: a year, a day, the law, what the year calls something. */
  record Rule(String text) implements Piece {}

  /** Stands in a record that somebody submitted. */
  record Value(String text) implements Piece {}

  /** Names the category whose figure is this. */
  record Label(String text, Figure figure) implements Piece {}

  /** The number of the figure. */
  record Quoted(String text, Figure figure) implements Piece {}

  /** The same piece in other letters, such as full-width digits. */
  default Piece spelled(String other) {
    return switch (this) {
      case Words words -> new Words(other);
      case Rule rule -> new Rule(other);
      case Value value -> new Value(other);
      case Label label -> new Label(other, label.figure());
      case Quoted quoted -> new Quoted(other, quoted.figure());
    };
  }
}
