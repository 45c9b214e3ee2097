package jp.kokuji.making;

import java.util.Locale;
import jp.kokuji.message.Messages;

/**
 * Something that must be settled before a report is final.
 *
 * @param what in Japanese: the check and its sentence, the file, or the department and the ledger
 * @param rows that are held back
 */
public record Obstacle(Kind kind, String what, long rows) {
  static final Messages SENTENCES = Messages.of("obstacles", Locale.JAPANESE);
  private static final Messages SAID = Messages.spoken("obstacles");

  Obstacle(Kind kind, String what) {
    this(kind, what, 0);
  }

  /** Of which sort it is. */
  public enum Kind {
    /** A check that must hold fails. */
    FAILED_CHECK,
    /** A check that may fail does so, and no note says why. */
    NO_NOTE,
    /** A file, a sheet or a row is held back. */
    HELD_BACK,
    /** A file has not been read, or not as it is now. */
    NOT_LOADED,
    /** A department has neither submitted a ledger nor said that it has none. */
    MISSING_RETURN,
    /** A department has said that it has nothing, and has records. */
    CONTRADICTED_RETURN,
    /** The records of a file count that has gone from the input folder. */
    GONE,
    /** A file lies in the input folder that is not read at all. */
    UNREAD;

    /** In Japanese, since the manifest tells it whatever language the program speaks. */
    String shown() {
      return SENTENCES.text(name());
    }
  }

  /** As somebody is told it. */
  public String said() {
    return SAID.text(kind.name()) + ": " + what;
  }

  /** As a manifest says it. */
  public String shown() {
    return kind.shown() + ": " + what;
  }
}
