package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database holds what departments wrote of persons: nobody but its owner can read it. */
@Tag("long")
class ClosedDataTest {
  @TempDir private Path folder = Path.of("");

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
  }

  @Test
  void dataIsClosedToOthersFromTheFirstRunAndAgainWhenItWasOpened() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Run run = Run.withoutInput(folder).expecting(0, "load");
    assertThat(permissions("data")).isEqualTo("rwx------");
    assertThat(permissions("data/kokuji.mv.db")).isEqualTo("rw-------");

    Files.setPosixFilePermissions(
        folder.resolve("data"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(
        folder.resolve("data/kokuji.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));
    run.expecting(0, "load");
    assertThat(permissions("data")).isEqualTo("rwx------");
    assertThat(permissions("data/kokuji.mv.db")).isEqualTo("rw-------");
  }
}
