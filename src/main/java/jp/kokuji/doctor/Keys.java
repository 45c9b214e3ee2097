package jp.kokuji.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.kokuji.run.HandOver;

/** The keys in the data folder. */
final class Keys {
  private Keys() {}

  static Stream<Finding> examine(Path data) {
    Path serve = data.resolve(HandOver.KEY_FILE);
    Stream<Finding> open =
        Stream.of(serve, data.resolve("signing-key.pem"))
            .filter(Permissions::readByOthers)
            .flatMap(key -> Finding.when(true, Ailment.KEY_OPEN, key));
    return Stream.concat(open, Finding.when(stale(serve), Ailment.KEY_STALE, serve));
  }

  /** Whether a {@code serve} of ours listens. */
  static boolean served(Path data) {
    Path key = data.resolve(HandOver.KEY_FILE);
    return Files.exists(key) && !stale(key);
  }

  /** Whether nobody listens where the file says so. */
  private static boolean stale(Path key) {
    if (!Files.exists(key)) {
      return false;
    }
    try {
      int port = Integer.parseInt(Files.readAllLines(key).getFirst());
      try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return !open.isConnected();
      }
    } catch (IOException | RuntimeException nobody) {
      return true;
    }
  }
}
