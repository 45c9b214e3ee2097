package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The program in a process of its own, and what it has said so far. */
public record Running(Process process, Path said) {
  public String text() throws IOException {
    return Files.readString(said);
  }

  /** Waits until it has said something like that. */
  public String await(Predicate<String> enough) throws IOException, InterruptedException {
    for (int i = 0; i < 1800; i++) {
      String text = text();
      if (enough.test(text)) {
        return text;
      }
      assertThat(process.isAlive()).as(text).isTrue();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError(text());
  }

  /** Freezes a process ({@code STOP}), or lets it go on ({@code CONT}). */
  public static void signal(String name, Process process) throws IOException, InterruptedException {
    List<String> kill = List.of("kill", "-" + name, Long.toString(process.pid()));
    assertThat(new ProcessBuilder(kill).inheritIO().start().waitFor()).isZero();
  }

  /** Tells it to end, as a system does that shuts down; its exit status. */
  public int terminate() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
