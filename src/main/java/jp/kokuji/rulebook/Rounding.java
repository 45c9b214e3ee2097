package jp.kokuji.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.RoundingMode;

/** What becomes of digits that a rate has no room for. */
public enum Rounding {
  @JsonProperty("half-up")
  HALF_UP,
  @JsonProperty("half-even")
  HALF_EVEN,
  @JsonProperty("down")
  DOWN;

  public RoundingMode mode() {
    return RoundingMode.valueOf(name());
  }
}
