package jp.kokuji.seal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.kokuji.file.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds every file and folder below the public folder against lists of checksums. */
final class SealedFiles extends SimpleFileVisitor<Path> {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
          .build();

  private final Path folder;

  /** What a file may be: as sealed, or as an act that was broken off was going to make it. */
  private final List<Checksums> allowed;

  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();
  private int whole;

  private SealedFiles(Path folder, List<Checksums> allowed) {
    this.folder = folder;
    this.allowed = allowed;
  }

  static SealedFiles of(Path folder, List<Checksums> allowed) throws IOException {
    SealedFiles files = new SealedFiles(folder, allowed);
    Files.walkFileTree(folder, files);
    allowed.getFirst().files().keySet().stream()
        .filter(name -> !files.seen.contains(name))
        .filter(name -> allowed.stream().allMatch(list -> list.files().containsKey(name)))
        .forEach(name -> files.findings.add(new Finding(name, Fault.MISSING)));
    return files;
  }

  List<Finding> findings() {
    return findings;
  }

  /** How many files are as they were sealed. */
  int whole() {
    return whole;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes kind) {
    String name = Checksums.name(folder, path) + "/";
    boolean known =
        path.equals(folder)
            || allowed.stream()
                .flatMap(list -> list.files().tailMap(name).keySet().stream().limit(1))
                .anyMatch(first -> first.startsWith(name));
    if (!known) {
      findings.add(new Finding(name, Fault.UNKNOWN));
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes kind) throws IOException {
    String name = Checksums.name(folder, path);
    seen.add(name);
    List<String> sums =
        allowed.stream()
            .map(Checksums::files)
            .filter(l -> l.containsKey(name))
            .map(l -> sum(l, name))
            .toList();
    if (!kind.isRegularFile()) {
      findings.add(new Finding(name, kind.isSymbolicLink() ? Fault.LINK : Fault.UNKNOWN));
    } else if (Seal.UNLISTED.contains(name) || sums.contains(Checksums.sha256(path))) {
      whole++;
    } else if (sums.isEmpty()) {
      findings.add(new Finding(name, Fault.UNKNOWN));
    } else if (name.endsWith("/manifest.json") && sums.contains(asWritten(path))) {
      findings.add(new Finding(name, Fault.WHITE_SPACE));
    } else {
      findings.add(new Finding(name, Fault.CHANGED));
    }
    return FileVisitResult.CONTINUE;
  }

  private static String sum(Map<String, String> list, String name) {
    return list.getOrDefault(name, "");
  }

  /** The checksum that a manifest has with the white space that we write. */
  private static String asWritten(Path manifest) throws IOException {
    try {
      return Sha256.of(JSON.writeValueAsString(JSON.readTree(Files.readAllBytes(manifest))) + "\n");
    } catch (JacksonException e) {
      return "";
    }
  }
}
