package jp.kokuji.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.file.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a release consists of and what it was made from, {@code manifest.json}. It names no time and
 * no machine, so that the same inputs give the same bytes.
 *
 * @param report the report's id, {@code personal-information}
 * @param year the fiscal year's code, {@code R3}
 * @param files the editions in the order of their names
 * @param inputs the submissions that the figures were counted from, in the order of their paths
 * @param checks what was checked before; null in manifests of versions that did not check
 * @param overridden that it was made final although something stood open; null where nothing did
 * @param version counts the final versions of the report from 1; null for a draft
 * @param differences the figures that differ from the final version before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
    String report,
    String year,
    State state,
    String program,
    List<PublishedFile> files,
    List<Input> inputs,
    @Nullable CheckSummary checks,
    @Nullable Overridden overridden,
    @Nullable Integer version,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FigureChange> differences) {

  public static final String FILE_NAME = "manifest.json";

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
          .build();

  public enum State {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("final")
    FINAL
  }

  /**
   * A file of the release.
   *
   * @param size in bytes
   * @param sha256 in hexadecimal digits, lower case
   */
  public record PublishedFile(String name, long size, String sha256) {}

  /**
   * A submission.
   *
   * @param path below the input folder, with {@code /} on every system
   */
  public record Input(String path, String sha256) {}

  public Manifest {
    files = files.stream().sorted(Comparator.comparing(PublishedFile::name)).toList();
    inputs = inputs.stream().sorted(Comparator.comparing(Input::path)).toList();
    differences = differences == null ? List.of() : List.copyOf(differences);
  }

  /** The same as a final version. */
  public Manifest asVersion(int number, List<FigureChange> changes) {
    return new Manifest(
        report, year, state, program, files, inputs, checks, overridden, number, changes);
  }

  /** SHA-256 over the files' checksums: what is equal in it is equal in every byte. */
  public String content() {
    return Sha256.of(
        files.stream().map(file -> file.name() + " " + file.sha256()).toList().toString());
  }

  /** Of a release that nothing was checked before, and that is no final version of a report. */
  public Manifest(
      String report,
      String year,
      State state,
      String program,
      List<PublishedFile> files,
      List<Input> inputs) {
    this(report, year, state, program, files, inputs, null, null, null, List.of());
  }

  /** Of a notice whose reports may leave something out. */
  Manifest(
      String report,
      String year,
      State state,
      String program,
      List<PublishedFile> files,
      List<Input> inputs,
      @Nullable Overridden overridden) {
    this(report, year, state, program, files, inputs, null, overridden, null, List.of());
  }

  /** The same, with what was checked. */
  public Manifest checked(CheckSummary summary, @Nullable Overridden reason) {
    return new Manifest(
        report, year, state, program, files, inputs, summary, reason, version, differences);
  }

  /**
   * Reads the manifest of a released folder.
   *
   * @throws Damaged if it is not one of ours
   * @throws IOException if there is none
   */
  public static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(FILE_NAME);
    try {
      Manifest read = JSON.readValue(Files.readAllBytes(file), Manifest.class);
      if (read != null) {
        return read;
      }
      throw new Damaged(file, "null");
    } catch (JacksonException e) {
      throw new Damaged(file, e.getMessage());
    }
  }

  /** It is not as any version of this program writes it. */
  public static final class Damaged extends FileSystemException {
    private static final long serialVersionUID = 1L;

    Damaged(Path file, @Nullable String reason) {
      super(file.toString(), null, reason);
    }
  }

  /** A final version as the acts name it: year, report and number. */
  public String name() {
    return String.join(" ", year, report, Integer.toString(version == null ? 0 : version));
  }

  /** What the acts keep of a version: every byte of its files and of its manifest. */
  public String kept() {
    return content() + " " + checksum();
  }

  /** SHA-256 of the very file that is written. */
  private String checksum() {
    return Sha256.of(JSON.writeValueAsString(this) + "\n");
  }

  /** Writes UTF-8 with LF, in the order of the components above; the stream stays open. */
  void write(OutputStream out) throws IOException {
    out.write((JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
