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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells which files are still being copied into the input folder. Only a file that was written a
 * moment ago is looked at twice, so that a load waits at most once, and that for a blink.
 */
@Component
final class Arrivals {
  private final Clock clock;
  private final Duration rest;

  /**
   * Those of the program.
   *
   * @param rest between the two looks
   */
  Arrivals(Clock clock, @Value("${kokuji.rest}") Duration rest) {
    this.clock = clock;
    this.rest = rest;
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
      Thread.sleep(rest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    young
        .entrySet()
        .removeIf(e -> FileStamp.find(e.getKey()).filter(e.getValue()::equals).isPresent());
    return young.keySet();
  }
}
