package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The faults C2, I10, R9 and X1: whatever its size, a file is refused by a program with 256 MB of
 * heap, and after a small part of it. How long that took is printed and not asserted.
 */
@Tag("long")
class CatalogueOfSizesTest {
  private static final long GIGABYTE = 1L << 30;
  private static final int MEGABYTE = 1 << 20;

  /** What the classes that are loaded meanwhile take is in it. */
  private static final long READ = 32L * MEGABYTE;

  @TempDir private Path folder;

  /** The beginning is written, the rest is a hole: nobody should get there. */
  private Path file(long size, String beginning, String repeated, Charset charset)
      throws IOException {
    Path file = folder.resolve("台帳.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((beginning + repeated.repeat(8 * MEGABYTE / repeated.length())).getBytes(charset));
    }
    try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
      hole.setLength(size);
    }
    return file;
  }

  @ParameterizedTest
  @CsvSource({
    "C2 one line of 1 GB, 1, '', a, UTF-8",
    "C2 one line of 1 GB in CP932, 1, '', 台, windows-31j",
    "C2 a quoted field of 300 MB, 0.3, '実施機関,\"', 台帳, UTF-8",
    "C2 a quoted field of 300 MB with lines, 0.3, '実施機関,\"', '台\n', windows-31j",
    "C2 millions of columns, 1, '', '台,', UTF-8",
    "I10 2 GB, 2, '', a, UTF-8"
  })
  void refusesCsv(String what, double gigabytes, String beginning, String repeated, String charset)
      throws Exception {
    long size = (long) (gigabytes * GIGABYTE);
    assertRefused(what, file(size, beginning, repeated, Charset.forName(charset)));
  }

  /** Parts of so many megabytes, over or under the ratio by which POI tells a bomb. */
  @ParameterizedTest
  @ValueSource(strings = {"X1 0 1100", "X1 0 90 90 90", "X1 300 110"})
  void refusesBombs(String what) throws Exception {
    int[] numbers =
        Arrays.stream(what.substring(3).split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    byte[] block = new byte[MEGABYTE / 64];
    new Random(1).nextBytes(block);
    Arrays.fill(block, numbers[0], block.length, (byte) ' ');
    Path bomb = folder.resolve("台帳.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      for (int part = 1; part < numbers.length; part++) {
        zip.putNextEntry(new ZipEntry("xl/" + part));
        for (int i = 0; i < 64 * numbers[part]; i++) {
          zip.write(block);
        }
      }
    }
    assertRefused(what, bomb);
  }

  private static void assertRefused(String what, Path file) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            ReadAlone.class.getName(),
            file.toString());
    Process alone = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String said = new String(alone.getInputStream().readAllBytes(), UTF_8).strip();
      assertThat(alone.waitFor(1, TimeUnit.MINUTES)).isTrue();
      System.out.println(what + ": " + said);
      assertThat(said).startsWith(Rule.TOO_LARGE.code() + " ");
      assertThat(Long.parseLong(said.substring(said.lastIndexOf(' ') + 1))).isLessThan(READ);
    } finally {
      alone.destroyForcibly();
    }
  }
}
