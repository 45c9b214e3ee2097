package jp.kokuji.returned;

/** Whether a marked copy of a submission goes back, and why not. */
enum CopyState {
  /** There is nothing to mark, or no workbook to mark it in. */
  NONE(""),
  MARKED("yes"),
  /** The submitted file is no longer in the input folder as it was read. */
  GONE("file-changed"),
  TOO_LARGE("too-large"),
  /** The workbook asks for a password, is damaged, or has something that cannot be written back. */
  UNREADABLE("unreadable"),
  /** It holds an Individual Number, of which the program makes no copy. */
  WITHHELD("my-number");

  private final String word;

  CopyState(String word) {
    this.word = word;
  }

  /** The stable word of {@code summary.csv}. */
  String word() {
    return word;
  }
}
