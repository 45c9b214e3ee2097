package jp.kokuji.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a report was made final although something stood open.
 *
 * @param reason as it was given
 * @param open what stood open, in Japanese
 * @param leftOut the same for everyone, without files and what they hold: how many of each sort
 */
public record Overridden(
    String reason,
    List<String> open,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> leftOut) {

  public Overridden(String reason, List<String> open, @Nullable List<String> leftOut) {
    this.reason = reason;
    this.open = List.copyOf(open);
    this.leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
  }

  /** As a public manifest says it. */
  public Overridden forEveryone() {
    return new Overridden(reason, leftOut, List.of());
  }
}
