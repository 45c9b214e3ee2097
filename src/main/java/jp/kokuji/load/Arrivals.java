package jp.kokuji.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which files are still being copied into the input folder. Only a file that was written a
 * moment ago is looked at twice, so that a load waits at most once, and that for a blink.
 */
final class Arrivals {
  private static final Duration BLINK = Duration.ofMillis(300);

  private final Clock clock;
  private final Pause pause;

  Arrivals(Clock clock) {
    this(clock, () -> Thread.sleep(BLINK));
  }

  Arrivals(Clock clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** The files that change within a moment, or go. */
  Set<Path> unfinished(List<Path> files) throws IOException {
    Map<Path, Optional<Look>> young = new LinkedHashMap<>();
    for (Path file : files) {
      Look.find(file)
          .filter(look -> look.isYoung(clock.instant()))
          .ifPresent(look -> young.put(file, Optional.of(look)));
    }
    if (young.isEmpty()) {
      return Set.of();
    }
    try {
      pause.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    return young.keySet().stream()
        .filter(file -> !Objects.equals(young.get(file), Look.find(file)))
        .collect(Collectors.toSet());
  }

  /** Lets a moment pass between two looks. */
  @FunctionalInterface
  interface Pause {
    void take() throws InterruptedException;
  }
}
