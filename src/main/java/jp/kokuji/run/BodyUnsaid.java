package jp.kokuji.run;

import java.util.List;

/** It must be said for which body something is to be done. */
public final class BodyUnsaid extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final String written;
  private final transient List<String> known;
  private final int more;

  /** Why it is not known. */
  public enum Reason {
    NONE,
    UNKNOWN,
    SINGLE
  }

  BodyUnsaid(Reason reason, String written, List<String> known, int more) {
    super(reason + " " + written);
    this.reason = reason;
    this.written = written;
    this.known = known;
    this.more = more;
  }

  public Reason reason() {
    return reason;
  }

  public String written() {
    return written;
  }

  /** Bodies that may be meant. */
  public List<String> known() {
    return known;
  }

  /** How many there are beside these. */
  public int more() {
    return more;
  }
}
