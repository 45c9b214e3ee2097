package jp.kokuji.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What texts were found to mean, since a ledger repeats a few of them over and over. Only so many
 * are remembered, however many different ones a file holds.
 */
final class Readings<T> {
  private static final int REMEMBERED = 2000;

  private final Function<String, Optional<T>> reading;
  private final Map<String, Optional<T>> known = new HashMap<>();

  /**
   * @param reading what a text means; empty where it means nothing
   */
  Readings(Function<String, Optional<T>> reading) {
    this.reading = reading;
  }

  Optional<T> find(String text) {
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(text, reading);
  }
}
