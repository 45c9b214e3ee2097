package jp.kokuji.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.file.Sha256;
import jp.kokuji.release.Manifest.PublishedFile;

/**
 * Whether a released folder is still as it was released.
 *
 * @param whole how many files are as the manifest says
 * @param findings what is not
 */
public record Verification(Path folder, int whole, List<Finding> findings) {

  private static final Finding MANIFEST_CHANGED = new Finding(Manifest.FILE_NAME, Fault.CHANGED);

  /** A file that is not as the manifest says. */
  public record Finding(String file, Fault fault) {}

  /** What is wrong with it. */
  public enum Fault {
    MISSING,
    CHANGED,
    /** It does not belong to the release. */
    UNKNOWN
  }

  /**
   * Holds every folder that has a manifest, at or below the given one, against it.
   *
   * @throws IOException if a file cannot be read
   */
  public static List<Verification> below(Path folder) throws IOException {
    List<Path> manifests;
    try (Stream<Path> files = Files.walk(folder)) {
      manifests = files.filter(file -> file.endsWith(Manifest.FILE_NAME)).sorted().toList();
    }
    List<Verification> all = new ArrayList<>();
    for (Path manifest : manifests) {
      all.add(of(manifest.resolveSibling("")));
    }
    return all;
  }

  /**
   * Holds one folder against its manifest.
   *
   * @throws IOException if it has none, or a file cannot be read
   */
  public static Verification of(Path folder) throws IOException {
    try {
      return of(folder, Manifest.read(folder));
    } catch (Manifest.Damaged damaged) {
      return new Verification(folder, 0, List.of(MANIFEST_CHANGED));
    }
  }

  private static Verification of(Path folder, Manifest manifest) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Set<String> known = new HashSet<>(Set.of(Manifest.FILE_NAME));
    int whole = 0;
    for (PublishedFile file : manifest.files()) {
      known.add(file.name());
      Path path = folder.resolve(file.name());
      if (!Files.isRegularFile(path)) {
        findings.add(new Finding(file.name(), Fault.MISSING));
      } else if (!Sha256.of(path).equals(file.sha256())) {
        findings.add(new Finding(file.name(), Fault.CHANGED));
      } else {
        whole++;
      }
    }
    for (String name : names(folder)) {
      if (!known.contains(name)) {
        findings.add(new Finding(name, Fault.UNKNOWN));
      }
    }
    return new Verification(folder, whole, findings);
  }

  /** Whether its manifest can be read. */
  public boolean readable() {
    return !findings.contains(MANIFEST_CHANGED);
  }

  /** Whether every file is as it was released, and there is no other. */
  public boolean intact() {
    return findings.isEmpty();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
