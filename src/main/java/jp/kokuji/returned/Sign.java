package jp.kokuji.returned;

import java.util.List;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;

/** How a cell is marked: each way differs from the other in its colour and in its shape. */
enum Sign {
  ERROR(
      "▲",
      IndexedColors.ROSE,
      IndexedColors.RED,
      IndexedColors.DARK_RED,
      0xC00000,
      BorderStyle.THICK,
      FillPatternType.THIN_BACKWARD_DIAG),
  WARNING(
      "△",
      IndexedColors.LIGHT_YELLOW,
      IndexedColors.ORANGE,
      IndexedColors.LIGHT_ORANGE,
      0x9C5700,
      BorderStyle.MEDIUM_DASHED,
      FillPatternType.THIN_FORWARD_DIAG);

  private final String symbol;
  private final IndexedColors fill;
  private final IndexedColors line;
  private final IndexedColors otherLine;
  private final int rgb;
  private final BorderStyle border;
  private final FillPatternType hatch;

  Sign(
      String symbol,
      IndexedColors fill,
      IndexedColors line,
      IndexedColors otherLine,
      int rgb,
      BorderStyle border,
      FillPatternType hatch) {
    this.symbol = symbol;
    this.fill = fill;
    this.line = line;
    this.otherLine = otherLine;
    this.rgb = rgb;
    this.border = border;
    this.hatch = hatch;
  }

  static Sign of(Rule rule) {
    return rule.holdsBack() ? ERROR : WARNING;
  }

  /** The sign of a cell with several problems is that of the gravest. */
  static Sign of(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.rule().holdsBack()) ? ERROR : WARNING;
  }

  String symbol() {
    return symbol;
  }

  String word() {
    return ReturnedWords.of("sign." + name());
  }

  IndexedColors fill() {
    return fill;
  }

  /**
   * The colour of the border in a binary workbook; the last bit of the number chooses the shade.
   */
  IndexedColors line(int number) {
    return (number & 1) == 0 ? line : otherLine;
  }

  /** The colour of the border as 0xRRGGBB. */
  int rgb() {
    return rgb;
  }

  BorderStyle border() {
    return border;
  }

  /** What fills a blank cell, which shows no symbol. */
  FillPatternType hatch() {
    return hatch;
  }
}
