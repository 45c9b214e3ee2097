package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.util.FileSystemUtils;

/**
 * A run of the whole program in a folder that has the shape of the project's top level, so that a
 * test, like a report of a fault, is a folder.
 *
 * @param folder holds {@code input}, {@code jobs}, {@code output} and {@code data}
 */
record Run(Path folder) {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** The project's own jobs and input in a folder of their own. */
  static Run ofProject(Path folder) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("input"), folder.resolve("input"));
    return withoutInput(folder);
  }

  /** The project's own jobs, and an input folder to be filled. */
  static Run withoutInput(Path folder) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("jobs"), folder.resolve("jobs"));
    Files.createDirectories(folder.resolve("input"));
    return new Run(folder);
  }

  /** Runs a command line with all folders in this one, and demands its exit status. */
  Run expecting(int status, String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    for (String name : List.of("input", "jobs", "output", "data")) {
      line.addAll(List.of("--" + name, folder.resolve(name).toString()));
    }
    assertThat(CommandLines.run(line.toArray(String[]::new))).isEqualTo(status);
    return this;
  }

  /** Has the approval sheet written, and publishes what it shows. */
  Run publishing(String year, String... options) throws IOException {
    List<String> line = new ArrayList<>(List.of("publish", year));
    line.addAll(List.of(options));
    expecting(1, line.toArray(String[]::new));
    line.add(Sheets.option(folder.resolve("output"), year));
    return expecting(0, line.toArray(String[]::new));
  }

  Path output(String year, String report, String file) {
    return folder.resolve("output").resolve(year).resolve(report).resolve(file);
  }

  /** The figures of a report: table, row and column to value. */
  Map<List<String>, BigDecimal> figures(String year, String report) throws IOException {
    return figures(output(year, report, "figures.csv"));
  }

  static Map<List<String>, BigDecimal> figures(Path csv) throws IOException {
    Map<List<String>, BigDecimal> figures = new LinkedHashMap<>();
    try (CSVParser parser = CSV.parse(Files.newBufferedReader(csv, UTF_8))) {
      for (CSVRecord record : parser) {
        List<String> place = List.of(record.get("table"), record.get("row"), record.get("column"));
        assertThat(figures.put(place, new BigDecimal(record.get("value")))).isNull();
      }
    }
    return figures;
  }

  /** Adds a submission. */
  Run submit(String path, String text) throws IOException {
    Path file = folder.resolve("input").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
    return this;
  }

  /** Edits a file of jobs as an operator would: one passage by another. */
  Run edit(String path, String passage, String replacement) throws IOException {
    Path file = folder.resolve("jobs").resolve(path);
    String text = Files.readString(file, UTF_8);
    assertThat(text).contains(passage);
    Files.writeString(file, text.replace(passage, replacement), UTF_8);
    return this;
  }

  /** The files of the output folder, as paths below it. */
  List<String> released() throws IOException {
    Path output = folder.resolve("output");
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
