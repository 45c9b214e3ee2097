package jp.kokuji.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes: where the folders are. */
public final class FolderOptions {
  @Option(names = "--input", paramLabel = "DIR", descriptionKey = "option.input")
  private @Nullable Path input;

  @Option(names = "--output", paramLabel = "DIR", descriptionKey = "option.output")
  private @Nullable Path output;

  @Option(names = "--jobs", paramLabel = "DIR", descriptionKey = "option.jobs")
  private @Nullable Path jobs;

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
  private @Nullable Path data;

  private Map<String, Path> properties() {
    Map<String, Path> properties = new LinkedHashMap<>();
    put(properties, "kokuji.input", input);
    put(properties, "kokuji.output", output);
    put(properties, "kokuji.jobs", jobs);
    // H2 refuses a relative path that does not begin with a dot
    put(properties, "kokuji.data", data == null ? null : data.toAbsolutePath());
    return properties;
  }

  /** The folders that were given, as Spring takes them on a command line. */
  String[] arguments() {
    return arguments(properties());
  }

  /** The same with a database, an output and, where there is none, an input elsewhere. */
  String[] arguments(Path temporary, boolean input) {
    Map<String, Path> properties = properties();
    properties.put("kokuji.data", temporary);
    properties.put("kokuji.output", temporary);
    if (!input) {
      properties.put("kokuji.input", temporary);
    }
    return arguments(properties);
  }

  private static String[] arguments(Map<String, Path> properties) {
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }

  /** Whether the others name the same folders, and leave the same ones unnamed. */
  boolean equal(FolderOptions others) {
    return properties().equals(others.properties());
  }

  /**
   * Whether the database that released files is the one of the command line, or that of the
   * installation in whose output they lie.
   */
  boolean databaseIsAtHand(Path released) {
    Path own = Path.of("output").toAbsolutePath().normalize();
    return data != null
        || (Files.exists(Path.of("data", "kokuji.mv.db"))
            && released.toAbsolutePath().normalize().startsWith(own));
  }

  private static void put(Map<String, Path> properties, String name, @Nullable Path folder) {
    if (folder != null) {
      properties.put(name, folder);
    }
  }
}
