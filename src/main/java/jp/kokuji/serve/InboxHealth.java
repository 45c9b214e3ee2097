package jp.kokuji.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kokuji.submission.Inbox;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** How many files lie in the input folder, and how long nothing new has come; no names. */
final class InboxHealth extends AbstractHealthIndicator {
  private final Path input;
  private final Clock clock;
  private final CachedAnswer<List<Instant>> saved;

  InboxHealth(Path input, Clock clock) {
    this.input = input;
    this.clock = clock;
    this.saved = new CachedAnswer<>(this::look, times -> Duration.ofMinutes(1), clock);
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    try {
      List<Instant> times = saved.get();
      health.up().withDetail("files", times.size());
      age(times.stream().max(Instant::compareTo))
          .ifPresent(hours -> health.withDetail("newestAgeHours", hours));
    } catch (UncheckedIOException e) {
      health.down().withDetail("state", "unreadable");
    }
  }

  private Optional<Long> age(Optional<Instant> newest) {
    return newest.map(time -> Math.max(0, Duration.between(time, clock.instant()).toHours()));
  }

  private List<Instant> look() {
    try {
      return Inbox.scan(input).submitted().stream().map(InboxHealth::saved).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant saved(Inbox.Submitted submitted) {
    try {
      return Files.getLastModifiedTime(submitted.file()).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
