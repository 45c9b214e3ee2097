package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.file.PlacedFile;
import jp.kokuji.file.Sha256;
import org.springframework.stereotype.Component;

/**
 * Bytes that were sent, kept by their hash: for a day while nobody has submitted them, and for good
 * once somebody has.
 */
@Component
class Uploads {
  private static final Duration DAY = Duration.ofDays(1);

  /** What Windows takes for a device, whatever follows. */
  private static final String DEVICE = "(?i)^((?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?)$";

  /** In bytes: file systems take 255, and what goes back has a longer name. */
  private static final int LONGEST = 200;

  private static final int SHORT = 150;
  private static final int HASH = 8;

  private final Office office;
  private final Clock clock;

  Uploads(Office office, Clock clock) {
    this.office = office;
    this.clock = clock;
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(
        office.folders().data().toAbsolutePath().resolve("uploads").resolve(name));
  }

  /** Takes bytes to be judged, and returns their hash. */
  String take(InputStream bytes) throws IOException {
    Path waiting = folder("waiting");
    forget(waiting);
    Path part = Files.createTempFile(waiting, "", ".part");
    try {
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
      String sha256 = Sha256.of(part);
      Files.move(part, waiting.resolve(sha256), StandardCopyOption.REPLACE_EXISTING);
      return sha256;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void forget(Path waiting) throws IOException {
    Instant yesterday = clock.instant().minus(DAY);
    try (Stream<Path> files = Files.list(waiting)) {
      files.filter(file -> modified(file).isBefore(yesterday)).forEach(Uploads::delete);
    }
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException gone) {
      return Instant.MAX;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of that hash that were sent a short while ago. */
  Optional<Path> find(String sha256) throws IOException {
    return Optional.of(folder("waiting").resolve(sha256))
        .filter(file -> sha256.matches("[0-9a-f]{64}") && Files.isRegularFile(file));
  }

  /** Keeps bytes for good. */
  void keep(Path bytes, String sha256) throws IOException {
    Path kept = folder("kept").resolve(sha256);
    if (!Files.exists(kept)) {
      PlacedFile.write(kept, Files.readAllBytes(bytes));
    }
  }

  /** Whether a file of that name is read at all. */
  static boolean isLedger(String name) {
    return name.matches("(?i).+\\.(?:csv|xlsx|xlsm|xls)");
  }

  /** A file's own name as a browser sends it, which may be a path or hold what no name may. */
  static String name(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String plain =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Cf}:*?\"<>|]", "_")
            .replaceFirst("^[.~]+", "_")
            .replaceFirst("[. ]+$", "")
            .replaceFirst(DEVICE, "_$1")
            .strip();
    return plain.isEmpty() ? "_" : shortened(plain);
  }

  /** The hash of the whole name keeps apart what begins alike. */
  private static String shortened(String name) {
    if (name.getBytes(UTF_8).length <= LONGEST) {
      return name;
    }
    String end = isLedger(name) ? name.substring(name.lastIndexOf('.')) : "";
    int letters = name.length();
    while (name.substring(0, letters).getBytes(UTF_8).length > SHORT) {
      letters = name.offsetByCodePoints(letters, -1);
    }
    return name.substring(0, letters) + "-" + Sha256.of(name).substring(0, HASH) + end;
  }
}
