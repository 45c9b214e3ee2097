package jp.kokuji.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.file.Sha256;

/**
 * A list of checksums, in the form that {@code sha256sum -c} takes.
 *
 * @param files SHA-256 by the file's path below the list's folder, with {@code /} on every system
 */
public record Checksums(SortedMap<String, String> files) {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  public Checksums {
    files = new TreeMap<>(files);
  }

  /**
   * Reads a list.
   *
   * @throws IOException if it cannot be read, or is none
   */
  public static Checksums read(Path list) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (String line : Files.readAllLines(list)) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new FileSystemException(list.toString(), null, "not a list of checksums");
      }
      files.put(parts.group(2), parts.group(1));
    }
    return new Checksums(files);
  }

  /** The checksums of all regular files below the folder. */
  public static Checksums below(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Checksums::isFile).toList()) {
          files.put(name(folder, file), sha256(file));
        }
      }
    }
    return new Checksums(files);
  }

  /** The same with the other's files in the place of all below the folder. */
  public Checksums with(String folder, Checksums other) {
    SortedMap<String, String> all = new TreeMap<>(files);
    all.keySet().removeIf(name -> name.startsWith(folder));
    other.files().forEach((name, sha256) -> all.put(folder + name, sha256));
    return new Checksums(all);
  }

  /** The same with these files in the place of those of the same name. */
  public Checksums with(Map<String, String> more) {
    SortedMap<String, String> all = new TreeMap<>(files);
    all.putAll(more);
    return new Checksums(all);
  }

  /** As the file holds it: UTF-8 with LF. */
  public byte[] bytes() {
    return files.entrySet().stream()
        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  static String sha256(Path file) throws IOException {
    return Sha256.of(file);
  }
}
