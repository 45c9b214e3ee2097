package jp.kokuji.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.file.Sha256;
import org.springframework.util.FileSystemUtils;

/**
 * The files at the top of the public folder that prove all others: the acts, the checksums, and
 * where the city has a key, the signature under the checksums and the key to check it with. They
 * are written beside the folder first and take their places when all they speak of stands.
 */
public final class Seal {
  public static final String CHECKSUMS = "SHA256SUMS";
  public static final String SIGNATURE = "SHA256SUMS.sig";
  public static final String KEY = "public-key.pem";
  static final List<String> UNLISTED = List.of(CHECKSUMS, SIGNATURE);

  private Seal() {}

  /** The checksums of the public folder, as sealed; as they are, where it never was. */
  public static Checksums of(Path folder) throws IOException {
    Path list = folder.resolve(CHECKSUMS);
    return Files.exists(list) ? Checksums.read(list) : Checksums.below(folder);
  }

  /** Writes the seal of the folder as it is going to be. */
  public static void stage(Path waiting, Checksums future, Chain chain, Optional<SigningKey> key)
      throws IOException {
    FileSystemUtils.deleteRecursively(waiting);
    Files.createDirectories(waiting);
    Files.write(waiting.resolve(Chain.FILE), chain.bytes());
    Checksums all = future.with(Map.of(Chain.FILE, Sha256.of(chain.bytes())));
    if (key.isPresent()) {
      Files.write(waiting.resolve(KEY), key.get().publicPem());
      all = all.with(Map.of(KEY, Sha256.of(key.get().publicPem())));
      Files.write(waiting.resolve(SIGNATURE), key.get().sign(all.bytes()));
    }
    Files.write(waiting.resolve(CHECKSUMS), all.bytes());
  }

  /** Puts the seal that waits into its place, the checksums last. */
  public static void release(Path waiting, Path folder) throws IOException {
    for (String name : List.of(Chain.FILE, KEY, SIGNATURE, CHECKSUMS)) {
      if (Files.exists(waiting.resolve(name))) {
        Files.move(
            waiting.resolve(name),
            folder.resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    FileSystemUtils.deleteRecursively(waiting);
  }
}
