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
      List.of(IndexedColors.RED, IndexedColors.DARK_RED),
      0xC00000,
      BorderStyle.THICK,
      FillPatternType.THIN_BACKWARD_DIAG),
  WARNING(
      "△",
      IndexedColors.LIGHT_YELLOW,
      List.of(IndexedColors.ORANGE, IndexedColors.LIGHT_ORANGE),
      0x9C5700,
      BorderStyle.MEDIUM_DASHED,
      FillPatternType.THIN_FORWARD_DIAG);

  private final String symbol;
  private final IndexedColors fill;
  private final List<IndexedColors> lines;
  private final int line;
  private final BorderStyle border;
  private final FillPatternType hatch;

  Sign(
      String symbol,
      IndexedColors fill,
      List<IndexedColors> lines,
      int line,
      BorderStyle border,
      FillPatternType hatch) {
    this.symbol = symbol;
    this.fill = fill;
    this.lines = lines;
    this.line = line;
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

  /** The two colours of the border that a binary workbook has. */
  List<IndexedColors> lines() {
    return lines;
  }

  /** The colour of the border as 0xRRGGBB. */
  int line() {
    return line;
  }

  BorderStyle border() {
    return border;
  }

  /** What fills a blank cell, which shows no symbol. */
  FillPatternType hatch() {
    return hatch;
  }
}
