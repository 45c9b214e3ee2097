package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program of the machine that a test looks through at our files. Where it is absent the test is
 * skipped, unless the property {@code kokuji.demand} names it: a build that is to have it fails.
 */
public enum Tool {
  SOFFICE("soffice"),
  CHROMIUM("chromium"),
  PYTHON("python3");

  private final String command;

  Tool(String command) {
    this.command = command;
  }

  /** Where it is; else the test ends here, skipped or failed. */
  public Path demand() {
    Optional<Path> program = find();
    if (List.of(System.getProperty("kokuji.demand", "").split(",")).contains(command)) {
      assertThat(program).as("%s, which kokuji.demand names", command).isPresent();
    }
    assumeTrue(program.isPresent(), () -> "not on this machine: " + command);
    return program.orElseThrow();
  }

  private Optional<Path> find() {
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
    return folders.stream()
        .map(folder -> Path.of(folder, command))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Runs it in a folder, with the fonts of this project and no others, and returns what it printed.
   */
  public String run(Path folder, List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(demand().toString()));
    line.addAll(arguments);
    File printed = folder.resolve("printed.txt").toFile();
    File errors = folder.resolve("errors.txt").toFile();
    ProcessBuilder process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(printed)
            .redirectError(errors);
    process.environment().put("FONTCONFIG_FILE", fonts(folder).toString());
    Process running = process.start();
    if (!running.waitFor(120, TimeUnit.SECONDS)) {
      running.destroyForcibly();
      throw new AssertionError(line + " did not end: " + Files.readString(errors.toPath(), UTF_8));
    }
    assertThat(running.exitValue()).as(Files.readString(errors.toPath(), UTF_8)).isZero();
    return Files.readString(printed.toPath(), UTF_8);
  }

  static Path fonts(Path folder) throws IOException {
    Path fonts = Path.of("src/main/resources/fonts").toAbsolutePath();
    return Files.writeString(
        folder.resolve("fonts.conf"),
        "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"
            .formatted(fonts, folder.resolve("fonts").toAbsolutePath()));
  }
}
