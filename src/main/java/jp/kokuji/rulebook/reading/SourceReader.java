package jp.kokuji.rulebook.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.kokuji.file.Overlay;
import jp.kokuji.rulebook.Bodies;
import jp.kokuji.rulebook.Body;

/**
 * Reads files of {@code jobs/} against their schemas and collects what is wrong with them. Parts
 * that a schema refuses are left out, so that the rest is checked all the same.
 */
final class SourceReader {
  private static final Pattern QUOTED = Pattern.compile("「([^」]*)」");

  private final Path jobs;
  private final List<Fault> faults;
  private final SourceParser parser;

  /** Not every city numbers clauses, has corners or checks of its own. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "law", "documents", "overviews", "city/corners.yml", "city/holidays.yml", "checks.yml");

  private final Set<Fault> refused = new HashSet<>();
  private final List<Fault> whole = new ArrayList<>();
  private final Map<String, Remains> remains = new HashMap<>();

  /**
   * @param faults receives the faults of every file read
   */
  SourceReader(Path jobs, List<Fault> faults) {
    this.jobs = jobs;
    this.faults = faults;
    this.parser = new SourceParser(faults);
  }

  /** The roots of all YAML files of a folder of which something can be used, by name of file. */
  List<Entry> readAll(String folder, String schema) {
    return names(folder).stream().flatMap(name -> read(name, schema).stream()).toList();
  }

  /** Whether there is such a file or folder below {@code jobs/}. */
  boolean has(String name) {
    return Files.exists(at(name));
  }

  /** Whether the file is not one that bodies have in common. */
  boolean isOwn(String name) {
    return Files.exists(jobs.resolve(name));
  }

  /** The bodies over whose common words these lie, where the installation holds many. */
  Optional<Bodies> bodies() {
    try {
      return Overlay.isOver(jobs)
          ? BodiesReader.read(Overlay.layers(jobs).getLast())
          : Optional.empty();
    } catch (InvalidRulebook e) {
      faults.addAll(e.faults());
      return Optional.empty();
    }
  }

  /** The body whose words these are. */
  Optional<Body> body() {
    String code = String.valueOf(jobs.getFileName()).replaceFirst("-next$", "");
    return bodies().flatMap(all -> all.find(code));
  }

  /** What is wrong with the templates of pages. */
  List<Fault> templates() {
    return Overlay.layers(jobs).stream()
        .flatMap(layer -> TemplateCheck.faults(layer.resolve("pages")))
        .toList();
  }

  /** Whether the city does without that file, and may. */
  boolean isLeftOut(String name) {
    return OPTIONAL.contains(name) && !has(name);
  }

  /** The YAML files of a folder, in order or not, as paths below {@code jobs/}. */
  List<String> names(String folder) {
    try {
      return Overlay.entries(jobs, folder).stream()
          .map(file -> folder + "/" + file.getFileName())
          .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml"))
          .sorted()
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      if (!OPTIONAL.contains(folder) || has(folder)) {
        Fault missing = Fault.of(shown(folder), 0, "no-folder");
        faults.add(missing);
        whole.add(missing);
      }
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The root of one file, if something of it can be used.
   *
   * @param name the path below {@code jobs/}
   * @param schema the name of its schema among the resources, {@code kind}
   */
  Optional<Entry> read(String name, String schema) {
    return text(name)
        .flatMap(text -> parser.parse(shown(name), text))
        .flatMap(source -> accepted(source, schema))
        .map(Source::root);
  }

  private Optional<Source> accepted(Source source, String schema) {
    SchemaCheck check = SchemaCheck.of(schema);
    List<Fault> found = check.faults(source);
    if (found.isEmpty()) {
      return Optional.of(source);
    }
    faults.addAll(found);
    refused.addAll(found);
    Remains rest = Remains.of(source, check);
    remains.put(source.name(), rest);
    return rest.source();
  }

  /**
   * All faults but those that only say that a refused part is missing; where whole folders are
   * missing, only these, since all that refers to them follows.
   */
  List<Fault> told() {
    if (!whole.isEmpty()) {
      return whole.stream().distinct().toList();
    }
    return faults.stream().filter(fault -> refused.contains(fault) || !follows(fault)).toList();
  }

  private boolean follows(Fault fault) {
    Remains own = remains.get(fault.file());
    return (own != null && own.lines().contains(fault.line()))
        || QUOTED
            .matcher(fault.found())
            .results()
            .anyMatch(
                quoted ->
                    remains.values().stream().anyMatch(rest -> rest.without(quoted.group(1))));
  }

  private Optional<String> text(String name) {
    try {
      String text = Files.readString(at(name));
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (NoSuchFileException e) {
      faults.add(Fault.of(shown(name), 0, "no-file"));
    } catch (CharacterCodingException e) {
      faults.add(Fault.of(shown(name), 0, "no-utf8"));
    } catch (IOException e) {
      boolean folder = Files.isDirectory(at(name));
      faults.add(Fault.of(shown(name), 0, folder ? "no-file" : "no-access"));
    }
    return Optional.empty();
  }

  private Path at(String name) {
    return Overlay.file(jobs, name);
  }

  private String shown(String name) {
    return at(name).toString().replace('\\', '/');
  }
}
