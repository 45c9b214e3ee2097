package jp.kokuji.figure;

import java.util.stream.Stream;

/** How a figure stands, after the lists of codes of official statistics (SDMX: OBS_STATUS). */
public enum ObservationStatus {
  NORMAL("normal"),
  PROVISIONAL("provisional"),
  REVISED("revised"),
  NOT_COLLECTED("not-collected"),
  NOT_APPLICABLE("not-applicable"),
  BREAK("break");

  private final String code;

  ObservationStatus(String code) {
    this.code = code;
  }

  /** As {@code figures.csv} and the open data write it. */
  public String code() {
    return code;
  }

  /** The status of that code. */
  public static ObservationStatus of(String code) {
    return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst().orElseThrow();
  }

  /**
   * How a figure stands for the public, which has seen no version but the published ones.
   *
   * @param made the code that its version says; empty where an earlier program made it
   */
  public static ObservationStatus published(String made, boolean revised) {
    ObservationStatus status = made.isEmpty() ? NORMAL : of(made);
    return switch (status) {
      case NOT_COLLECTED, NOT_APPLICABLE -> status;
      case BREAK -> revised ? REVISED : BREAK;
      case NORMAL, PROVISIONAL, REVISED -> revised ? REVISED : NORMAL;
    };
  }
}
