package jp.kokuji.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fault I1: a file that is being copied is left until it is whole. */
class ArrivalsTest {
  private static final Instant NOW = Instant.parse("2021-04-20T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("台帳.csv"), "実施機関");
  }

  private void writtenAt(Instant moment) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(moment));
  }

  private void grow() {
    try {
      Files.writeString(file, ",閲覧", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void fileThatGrowsIsUnfinished() throws IOException {
    writtenAt(NOW.minusSeconds(1));
    // the moment is asked for after the first look
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            grow();
            return NOW;
          }

          @Override
          public ZoneId getZone() {
            return CLOCK.getZone();
          }

          @Override
          public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
          }
        };
    assertThat(new Arrivals(clock, Duration.ZERO).unfinished(List.of(file))).containsExactly(file);
  }

  @Test
  void fileThatRestsIsFinished() throws IOException {
    writtenAt(NOW.minusSeconds(1));
    assertThat(new Arrivals(CLOCK, Duration.ofMillis(1)).unfinished(List.of(file))).isEmpty();
  }

  @Test
  @Timeout(60)
  void oldFilesAreNotWaitedFor() throws IOException {
    writtenAt(NOW.minusSeconds(60));
    Arrivals arrivals = new Arrivals(CLOCK, Duration.ofDays(1));
    assertThat(arrivals.unfinished(List.of(file))).isEmpty();
    assertThat(arrivals.unfinished(List.of(folder.resolve("none")))).isEmpty();
  }
}
