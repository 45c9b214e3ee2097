package jp.kokuji.rulebook.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads files of {@code jobs/} against their schemas and collects what is wrong with them. */
final class SourceReader {
  private final Map<String, SchemaCheck> checks = new HashMap<>();
  private final Path jobs;
  private final List<Fault> faults;
  private final SourceParser parser;

  /**
   * @param faults receives the faults of every file read
   */
  SourceReader(Path jobs, List<Fault> faults) {
    this.jobs = jobs;
    this.faults = faults;
    this.parser = new SourceParser(faults);
  }

  /** The roots of all YAML files of a folder that are in order, by name of file. */
  List<Entry> readAll(String folder, String schema) {
    return names(folder).stream().flatMap(name -> read(name, schema).stream()).toList();
  }

  /** Whether there is such a folder below {@code jobs/}. */
  boolean has(String folder) {
    return Files.isDirectory(jobs.resolve(folder));
  }

  /** The YAML files of a folder, in order or not, as paths below {@code jobs/}. */
  List<String> names(String folder) {
    try (Stream<Path> files = Files.list(jobs.resolve(folder))) {
      return files
          .map(file -> folder + "/" + file.getFileName())
          .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml"))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      faults.add(new Fault(shown(folder), 0, "フォルダーがありません", "元に戻してください"));
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The root of one file, if it is in order.
   *
   * @param name the path below {@code jobs/}
   * @param schema the name of its schema among the resources, {@code kind}
   */
  Optional<Entry> read(String name, String schema) {
    return text(name)
        .flatMap(text -> parser.parse(shown(name), text))
        .filter(source -> accept(source, schema))
        .map(Source::root);
  }

  private boolean accept(Source source, String schema) {
    List<Fault> found = checks.computeIfAbsent(schema, SchemaCheck::of).faults(source);
    faults.addAll(found);
    return found.isEmpty();
  }

  private Optional<String> text(String name) {
    try {
      String text = Files.readString(jobs.resolve(name));
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (NoSuchFileException e) {
      faults.add(new Fault(shown(name), 0, "ファイルがありません", "元に戻してください"));
    } catch (CharacterCodingException e) {
      faults.add(new Fault(shown(name), 0, "文字コードが UTF-8 ではありません", "UTF-8 で保存してください"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  private String shown(String name) {
    return jobs.resolve(name).toString().replace('\\', '/');
  }
}
