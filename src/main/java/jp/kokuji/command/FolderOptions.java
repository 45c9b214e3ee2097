package jp.kokuji.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.kokuji.run.OneBody;
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

  @Option(names = "--body", paramLabel = "CODE", descriptionKey = "option.body")
  private @Nullable String body;

  @Option(names = "--each-body", descriptionKey = "option.each-body")
  private boolean each;

  private Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    put(properties, OneBody.BODY, body);
    put(properties, "kokuji.input", input);
    put(properties, "kokuji.output", output);
    put(properties, "kokuji.jobs", jobs);
    // H2 refuses a relative path that does not begin with a dot
    put(properties, "kokuji.data", data == null ? null : data.toAbsolutePath());
    return properties;
  }

  /** Whether the command is to be run for each body in turn. */
  boolean eachBody() {
    return each;
  }

  /** Whether one body is named as well. */
  boolean namesBody() {
    return body != null;
  }

  /** The same of one body. */
  FolderOptions of(String code) {
    FolderOptions own = new FolderOptions();
    own.input = input;
    own.output = output;
    own.jobs = jobs;
    own.data = data;
    own.body = code;
    return own;
  }

  /** The same of the installation as a whole, whatever bodies it holds. */
  String[] ofAll() {
    Map<String, Object> properties = properties();
    properties.remove(OneBody.BODY);
    properties.put(OneBody.NONE, true);
    return arguments(properties);
  }

  /** The folders that were given, as Spring takes them on a command line. */
  String[] arguments() {
    return arguments(properties());
  }

  /** The same with a database, an output and, where there is none, an input elsewhere. */
  String[] arguments(Path temporary, boolean input) {
    Map<String, Object> properties = properties();
    properties.put("kokuji.data", temporary);
    properties.put("kokuji.output", temporary);
    if (!input) {
      properties.put("kokuji.input", temporary);
    }
    return arguments(properties);
  }

  private static String[] arguments(Map<String, Object> properties) {
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
    String code = body == null ? "" : body;
    Path own = Path.of("output", code).toAbsolutePath().normalize();
    return data != null
        || (Files.exists(Path.of("data", code, "kokuji.mv.db"))
            && released.toAbsolutePath().normalize().startsWith(own));
  }

  private static void put(Map<String, Object> properties, String name, @Nullable Object folder) {
    if (folder != null) {
      properties.put(name, folder);
    }
  }
}
