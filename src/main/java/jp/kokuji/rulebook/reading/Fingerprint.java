package jp.kokuji.rulebook.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.file.Overlay;
import jp.kokuji.file.Sha256;

/** Tells whether two rulebooks were read from the same files. */
final class Fingerprint {
  /** How keys are made of values: files are judged again by a program that makes them otherwise. */
  private static final String KEYS = "2";

  private Fingerprint() {}

  /**
   * SHA-256, in hexadecimal, over each file's name below {@code jobs}, its length and its bytes, in
   * the order of the names.
   */
  static String of(Path jobs, List<String> folders) {
    Sha256 digest = new Sha256();
    digest.add(KEYS);
    folders.stream()
        .flatMap(folder -> files(jobs, folder))
        .distinct()
        .sorted()
        .forEach(name -> add(digest, name, Overlay.file(jobs, name)));
    return digest.hex();
  }

  private static void add(Sha256 digest, String name, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      digest.add(name + "\n" + bytes.length + "\n").add(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> files(Path jobs, String folder) {
    return Overlay.layers(jobs).stream().flatMap(layer -> below(layer, folder).stream());
  }

  private static List<String> below(Path layer, String folder) {
    if (!Files.exists(layer.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(layer.resolve(folder), FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(Files::isRegularFile)
          .map(file -> layer.relativize(file).toString().replace('\\', '/'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
