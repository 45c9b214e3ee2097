package jp.kokuji.submission;

import java.util.List;

/** Makes the one problem of a file that cannot be read. */
final class Unreadable {
  private Unreadable() {}

  /** The file as a whole is not what it should be. */
  static UnreadableSubmission file(Rule rule, String found, String... allowed) {
    return row(rule, "", 0, found, allowed);
  }

  /** Reading had to stop at a row; row 0 means that the sheet as a whole is not readable. */
  static UnreadableSubmission row(
      Rule rule, String sheet, int row, String found, String... allowed) {
    return new UnreadableSubmission(new Problem(rule, sheet, row, "", found, List.of(allowed)));
  }

  /** A library gave up on the file, for a reason that only a programmer can use. */
  static UnreadableSubmission damaged(String sheet, int row, Exception reason) {
    UnreadableSubmission unreadable =
        row(Rule.DAMAGED_FILE, sheet, row, reason.getClass().getSimpleName());
    unreadable.initCause(reason);
    return unreadable;
  }
}
