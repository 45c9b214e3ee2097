package jp.kokuji.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is kept for a while: monitors ask often, and asking costs.
 *
 * @param <T> the answer
 */
final class CachedAnswer<T> {
  private final Supplier<T> question;
  private final Function<T, Duration> keeping;
  private final Clock clock;
  private @Nullable T answer;
  private Instant asked = Instant.MIN;

  /**
   * @param keeping how long an answer is good
   */
  CachedAnswer(Supplier<T> question, Function<T, Duration> keeping, Clock clock) {
    this.question = question;
    this.keeping = keeping;
    this.clock = clock;
  }

  synchronized T get() {
    Instant now = clock.instant();
    T known = answer;
    if (known != null && !now.isBefore(asked) && now.isBefore(asked.plus(keeping.apply(known)))) {
      return known;
    }
    T fresh = question.get();
    answer = fresh;
    asked = now;
    return fresh;
  }
}
