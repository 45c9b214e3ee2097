package jp.kokuji.notice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.notice.page.Words;

/**
 * A heading of the approval sheet and what stands below it.
 *
 * @param within whether it belongs to the heading above it
 * @param lines a line each
 * @param tables of the report, in the order of its pages; empty where it is of something else
 */
record ApprovalPart(String heading, boolean within, List<String> lines, List<Line> tables) {

  /** A part of its own that has nothing but lines. */
  ApprovalPart(String heading, List<String> lines) {
    this(heading, false, lines, List.of());
  }

  /**
   * What is to be known of a table.
   *
   * @param page on which it begins; empty where it is not printed as a table
   * @param lastYear how its total row differs from that of the year before
   * @param small its small counts of people's requests
   */
  record Line(String page, String title, String lastYear, String small) {
    public List<String> cells() {
      return List.of(page, title, lastYear, small);
    }

    String text() {
      String on = page.isEmpty() ? "" : Words.text("approval.page", page);
      return Stream.of(on, title, lastYear, small)
          .filter(piece -> !piece.isEmpty())
          .collect(Collectors.joining("　"));
    }
  }

  /** What the columns of such lines are called. */
  static List<String> head() {
    return List.of(Words.text("approval.head").split("・", -1));
  }

  String text() {
    return "\n"
        + heading
        + "\n"
        + Stream.concat(lines.stream(), tables.stream().map(Line::text))
            .map(line -> "  " + line + "\n")
            .collect(Collectors.joining());
  }
}
