package jp.kokuji.rulebook.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells whether two rulebooks were read from the same files. */
final class Fingerprint {
  private Fingerprint() {}

  /**
   * SHA-256, in hexadecimal, over each file's name below {@code jobs}, its length and its bytes, in
   * the order of the names.
   */
  static String of(Path jobs, List<String> folders) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    folders.stream()
        .flatMap(folder -> files(jobs.resolve(folder)).stream())
        .map(file -> jobs.relativize(file).toString().replace('\\', '/'))
        .sorted()
        .forEach(name -> add(digest, name, jobs.resolve(name)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String name, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
