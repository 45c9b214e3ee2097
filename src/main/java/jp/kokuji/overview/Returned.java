package jp.kokuji.overview;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.figure.ObservationStatus;
import jp.kokuji.rulebook.Body;

/**
 * What a body has released.
 *
 * @param version of the report; 0 where it is not final
 * @param sha256 of its {@code figures.csv}; empty where there is none
 * @param values by the figures' ids
 */
public record Returned(
    Body body, Standing standing, int version, String sha256, Map<String, Value> values) {
  /** A number as the body has released it. */
  public record Value(BigDecimal amount, String unit, ObservationStatus status) {}

  /** One that it has. */
  Value value(String figure) {
    return Objects.requireNonNull(values.get(figure), figure);
  }

  /** The same for a table that needs other figures than it has. */
  Returned lacking() {
    return new Returned(body, Standing.LACKING, version, sha256, values);
  }

  /** Whether all that it has is that there was nothing. */
  boolean isNil() {
    return !values.isEmpty()
        && values.values().stream()
            .allMatch(value -> value.status() == ObservationStatus.NOT_APPLICABLE);
  }
}
