package jp.kokuji.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * The times at which a job is due, by the clocks of Japan whatever the machine's time zone is.
 *
 * @param cron an expression that comes true again and again
 */
public record When(CronExpression cron) {
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /**
   * Reads {@code 毎日 02:00}, {@code 平日 02:00}, {@code 毎週 月曜日 02:00}, {@code 毎月 1日 02:00}, {@code 毎月
   * 末日 02:00}, {@code 毎年 4月1日 06:00} or a cron expression of five or six fields; nothing if it is
   * none of these or never comes true.
   */
  public static Optional<When> find(String written) {
    return WhenWords.cron(written)
        .filter(CronExpression::isValidExpression)
        .map(CronExpression::parse)
        .filter(cron -> cron.next(Instant.EPOCH.atZone(ZONE)) != null)
        .map(When::new);
  }

  /** The first due time after this one. */
  public Instant next(Instant after) {
    ZonedDateTime next = Objects.requireNonNull(cron.next(after.atZone(ZONE)), cron::toString);
    return next.toInstant();
  }

  /** The last due time that is later than the one and not later than the other. */
  public Optional<Instant> latest(Instant after, Instant until) {
    Instant before = after;
    Instant beyond = until;
    if (next(before).isAfter(until)) {
      return Optional.empty();
    }
    // cron expressions only look ahead; so close in on the last moment with a due time ahead of it
    while (before.until(beyond, ChronoUnit.MILLIS) > 1) {
      Instant middle = before.plus(Duration.between(before, beyond).dividedBy(2));
      if (next(middle).isAfter(until)) {
        beyond = middle;
      } else {
        before = middle;
      }
    }
    return Optional.of(next(before));
  }
}
