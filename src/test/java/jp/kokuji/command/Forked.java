package jp.kokuji.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import jp.kokuji.Kokuji;
import jp.kokuji.Workplace;

/** The program in a process of its own, and what it has said so far. */
record Forked(Process process, Path said) {
  static Forked start(Workplace workplace, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Kokuji.class.getName());
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile(workplace.root(), "said", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(workplace.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    return new Forked(process, said);
  }

  String text() throws IOException {
    return Files.readString(said);
  }

  /** Waits until it has said something like that. */
  String await(Predicate<String> enough) throws IOException, InterruptedException {
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

  /** Tells it to end, as a system does that shuts down; its exit status. */
  int terminate() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
