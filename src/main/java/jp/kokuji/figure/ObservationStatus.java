package jp.kokuji.figure;

import java.util.stream.Stream;

/** How a figure stands, after the lists of codes of official statistics (SDMX: OBS_STATUS). */
public enum ObservationStatus {
  NORMAL("normal", "確定した数字"),
  PROVISIONAL("provisional", "速報の数字。確定までに変わることがある"),
  REVISED("revised", "前に公表した数字を訂正したもの"),
  NOT_COLLECTED("not-collected", "数える台帳の全部又は一部が提出されていない"),
  NOT_APPLICABLE("not-applicable", "該当なしの届出だけがあり、数える記録がない"),
  BREAK("break", "数え方が変わったため、前の年度と比べられない");

  private final String code;
  private final String meaning;

  ObservationStatus(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** As {@code figures.csv} and the open data write it. */
  public String code() {
    return code;
  }

  /** In Japanese, as the open data explain it. */
  public String meaning() {
    return meaning;
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
