package jp.kokuji.command.explain;

import java.util.Optional;
import java.util.Set;

/** What a clerk wants explained. */
sealed interface Asked {
  /** A figure by its id. */
  record Figure(String report, String id) implements Asked {}

  /**
   * A cell of a report's workbook.
   *
   * @param file the workbook or the report's id; empty where the sheet alone is named
   * @param place {@code SHEET!B7}
   */
  record Cell(String file, String place) implements Asked {}

  /**
   * Sentences of a report.
   *
   * @param words number or heading of a section, or words of a sentence
   */
  record Text(String report, String words) implements Asked {}

  /** What was typed means; nothing if it is none of these. */
  static Optional<Asked> of(String typed, Set<String> reports) {
    int colon = typed.indexOf(':');
    if (colon > 0 && reports.contains(typed.substring(0, colon))) {
      return Optional.of(new Figure(typed.substring(0, colon), typed));
    }
    int file = typed.lastIndexOf('#');
    if (typed.indexOf('!') >= 0) {
      return Optional.of(
          new Cell(typed.substring(0, Math.max(0, file)), typed.substring(file + 1)));
    }
    int slash = typed.indexOf('/');
    return slash > 0 && slash < typed.length() - 1 && reports.contains(typed.substring(0, slash))
        ? Optional.of(new Text(typed.substring(0, slash), typed.substring(slash + 1)))
        : Optional.empty();
  }
}
