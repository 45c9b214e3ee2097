package jp.kokuji;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The program as an operator starts it: a process of its own in a workplace.
 *
 * @param jvm more options of Java
 * @param said the file into which it says what it says
 */
public record Forked(
    Workplace workplace, List<String> jvm, Map<String, String> environment, String said) {

  /** Has the program packed, so that a start takes no longer than it does. */
  public Forked {
    Packed.java();
  }

  public Forked(Workplace workplace) {
    this(workplace, List.of(), Map.of(), "said.txt");
  }

  /**
   * The settings by which it keeps its records on a server of the tests.
   *
   * @param more names of others, each with its value
   */
  public static Map<String, String> onServer(String url, String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("SPRING_PROFILES_ACTIVE", "postgres");
    settings.put("SPRING_DATASOURCE_URL", url);
    settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }

  /** The same with one more option of Java. */
  public Forked with(String option) {
    List<String> more = new ArrayList<>(jvm);
    more.add(option);
    return new Forked(workplace, more, environment, said);
  }

  /** Starts it and leaves it running. */
  public Running run(String... command) throws IOException {
    return new Running(start(command), answers());
  }

  public Process start(String... command) throws IOException {
    List<String> line = new ArrayList<>(Packed.java());
    line.addAll(1, jvm);
    line.addAll(List.of(command));
    // relative, as an operator who types nothing has them
    line.addAll(List.of("--input=input", "--output=output", "--jobs=jobs", "--data=data"));
    File answers = answers().toFile();
    ProcessBuilder process =
        new ProcessBuilder(line)
            .directory(workplace.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(answers);
    process.environment().putAll(environment);
    return process.start();
  }

  /** What the last process said. */
  public String answer() throws IOException {
    return Files.readString(answers());
  }

  private Path answers() {
    return workplace.root().resolve(said);
  }
}
