package jp.kokuji.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.file.FileStamp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells which files are still being copied into the input folder. Only a file that was written a
 * moment ago is looked at twice, so that a load waits at most once, and that for a blink.
 */
@Component
final class Arrivals {
  private final Clock clock;
  private final Pause pause;

  /**
   * Those of the program.
   *
   * @param rest between the two looks
   */
  @Autowired
  Arrivals(Clock clock, @Value("${kokuji.rest}") Duration rest) {
    this(clock, () -> Thread.sleep(rest));
  }

  Arrivals(Clock clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** The files that change within a moment, or go. */
  Set<Path> unfinished(List<Path> files) throws IOException {
    Map<Path, FileStamp> young = new LinkedHashMap<>();
    for (Path file : files) {
      FileStamp.find(file)
          .filter(look -> look.isYoung(clock.instant()))
          .ifPresent(look -> young.put(file, look));
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
    young
        .entrySet()
        .removeIf(e -> FileStamp.find(e.getKey()).filter(e.getValue()::equals).isPresent());
    return young.keySet();
  }

  /** Lets a moment pass between two looks. */
  @FunctionalInterface
  interface Pause {
    void take() throws InterruptedException;
  }
}
