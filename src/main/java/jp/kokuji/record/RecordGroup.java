package jp.kokuji.record;

import java.time.OffsetDateTime;

/**
 * Records that have the same values.
 *
 * @param received when the latest file with one of them was read
 */
public record RecordGroup(long count, OffsetDateTime received) {
  /** Both together. */
  public RecordGroup plus(RecordGroup other) {
    boolean later = received.isBefore(other.received);
    return new RecordGroup(count + other.count, later ? other.received : received);
  }
}
