package jp.kokuji.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class LargeLedgerTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void tenThousandProblemsFitIntoHalfAGigabyte() throws Exception {
    Process marking =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                LargeLedger.class.getName(),
                folder.toString(),
                "10000")
            .redirectErrorStream(true)
            .start();
    String said = new String(marking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(marking.waitFor()).as(said).isZero();
    assertThat(said).contains("10000 rows", "state MARKED");
    System.out.print(said);
  }
}
