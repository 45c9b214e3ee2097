package jp.kokuji.returned;

import java.util.Arrays;
import java.util.Locale;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.ProblemMessage;

/** The columns of the list, in their order. */
enum ListColumn {
  NUMBER(0, 7),
  RULE(1, 7),
  SIGN(2, 10),
  SHEET(3, 18),
  ROW(4, 8),
  COLUMN(5, 18),
  FOUND(6, 28),
  MESSAGE(7, 64);

  private final int index;
  private final int width;

  ListColumn(int index, int width) {
    this.index = index;
    this.width = width;
  }

  static int last() {
    return MESSAGE.index;
  }

  /** From 0. */
  int index() {
    return index;
  }

  /** In half-width characters. */
  int width() {
    return width;
  }

  String heading() {
    return ReturnedWords.of("head." + name().toLowerCase(Locale.ROOT));
  }

  String text(ListedProblem listed, int number) {
    Problem problem = listed.problem();
    return switch (this) {
      case NUMBER -> String.valueOf(number);
      case RULE -> problem.rule().code();
      case SIGN -> Sign.of(problem.rule()).word();
      case SHEET -> problem.sheet();
      case ROW -> problem.row() == 0 ? "" : String.valueOf(problem.row());
      case COLUMN -> problem.column();
      case FOUND -> problem.found();
      case MESSAGE -> ProblemMessage.withoutPlace(problem, Locale.JAPANESE);
    };
  }

  /** Whether the text comes from the submission. */
  boolean isForeign() {
    return this == SHEET || this == COLUMN || this == FOUND;
  }

  /** How many lines the text takes in the column. */
  int lines(String text) {
    return lines(text, width - 1);
  }

  /** How many lines it takes across all columns; an empty one takes one, too. */
  static int linesAcross(String text) {
    int all = Arrays.stream(values()).mapToInt(ListColumn::width).sum();
    return Math.max(1, lines(text, all - 2));
  }

  private static int lines(String text, int width) {
    return text.lines().mapToInt(line -> 1 + Math.max(0, width(line) - 1) / width).sum();
  }

  private static int width(String line) {
    return line.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
  }
}
