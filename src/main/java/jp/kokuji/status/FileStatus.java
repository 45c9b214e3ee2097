package jp.kokuji.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * A file that was submitted. Its rows below the headings = accepted + heldBack + blank + total.
 *
 * @param path below the input folder, with {@code /}
 * @param form in which it was read, {@code CSV（UTF-8）}; empty where it could not be
 * @param receivedAt when it was last read
 * @param problems what is wrong with it, rule by rule
 * @param heldKinds the kinds of which something is held back; with an empty one where nobody knows
 */
public record FileStatus(
    String path,
    State state,
    Presence presence,
    String sha256,
    String form,
    OffsetDateTime receivedAt,
    long accepted,
    long heldBack,
    long blank,
    long total,
    List<Reason> problems,
    @JsonIgnore Set<String> heldKinds) {

  /**
   * A rule that the file breaks.
   *
   * @param rule its code
   * @param count how often
   * @param first where and how it does so first, in Japanese
   */
  public record Reason(String rule, long count, String first) {}

  /** What became of its last version. */
  public enum State {
    /** All of it counts. */
    @JsonProperty("loaded")
    LOADED,
    /** Rows or sheets of it are held back, the others count. */
    @JsonProperty("partly")
    PARTLY,
    /** All of it is held back; an earlier version still counts, if there was one. */
    @JsonProperty("refused")
    REFUSED
  }

  /** Whether the file still stands in the input folder. */
  public enum Presence {
    @JsonProperty("present")
    PRESENT,
    /** It has changed since it was read; the next load reads it. */
    @JsonProperty("changed")
    CHANGED,
    /** It has gone; its records stay. */
    @JsonProperty("gone")
    GONE
  }

  /** Whether its records count although nobody can look at it any more. */
  boolean countsThoughGone() {
    return presence == Presence.GONE && accepted > 0 && state != State.REFUSED;
  }

  /** The folder in which it lies, by the name that it has there. */
  public String submitter() {
    int year = path.indexOf('/') + 1;
    return path.substring(year, path.indexOf('/', year));
  }

  @JsonProperty("rows")
  public long rows() {
    return accepted + heldBack + blank + total;
  }
}
