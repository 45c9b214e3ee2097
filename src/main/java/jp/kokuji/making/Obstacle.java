package jp.kokuji.making;

/**
 * Something that must be settled before a report is final.
 *
 * @param what in Japanese: the check and its sentence, the file, or the department and the ledger
 * @param rows that are held back
 */
public record Obstacle(Kind kind, String what, long rows) {

  Obstacle(Kind kind, String what) {
    this(kind, what, 0);
  }

  /** Of which sort it is. */
  public enum Kind {
    /** A check that must hold fails. */
    FAILED_CHECK("検算が合いません"),
    /** A check that may fail does so, and no note says why. */
    NO_NOTE("注記がありません"),
    /** A file, a sheet or a row is held back. */
    HELD_BACK("保留した行やシートがあります"),
    /** A file has not been read, or not as it is now. */
    NOT_LOADED("読み込んでいません"),
    /** A department has neither submitted a ledger nor said that it has none. */
    MISSING_RETURN("提出も該当なし届もありません"),
    /** A department has said that it has nothing, and has records. */
    CONTRADICTED_RETURN("該当なし届と記録の両方があります"),
    /** The records of a file count that has gone from the input folder. */
    GONE("入力フォルダーからなくなったファイルの記録を数えています"),
    /** A file lies in the input folder that is not read at all. */
    UNREAD("読めない形式か置き場所のファイルがあります");

    final String japanese;

    Kind(String japanese) {
      this.japanese = japanese;
    }
  }

  /** As a manifest says it, whatever language the program speaks. */
  public String shown() {
    return kind.japanese + ": " + what;
  }
}
