package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.kokuji.run.OutputMark;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same submissions give the same bytes of every file, wherever and in whatever language the
 * machine stands, and in whatever order the files came. They are held against what this process
 * made in another folder.
 */
@Tag("long")
class ReproducibleTest {
  private static final Path INPUT = Path.of("input");

  @TempDir Path root = Path.of("");

  @Test
  void placeLanguageAndOrderOfFilesDoNotMatter() throws Exception {
    Workplace workplace = installed("turkey", Comparator.reverseOrder());
    Forked turkey =
        new Forked(
            workplace,
            List.of(
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1"),
            Map.of("LC_ALL", "C.UTF-8", "LANG", "tr_TR.UTF-8", "TZ", "America/Anchorage"),
            "turkey.txt");
    run(turkey, "year-end", "R3");
    run(turkey, "report", "R2");
    assertSameAsHere(workplace);

    Forked egypt =
        new Forked(
            workplace,
            List.of(
                "-Duser.timezone=America/St_Johns",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.extensions=u-nu-arab"),
            Map.of("LC_ALL", "C.UTF-8"),
            "egypt.txt");
    run(egypt, "report", "R3");
    run(egypt, "report", "R2");
    assertSameAsHere(workplace);
  }

  @Test
  void theDatabaseDoesNotMatter() throws Exception {
    Workplace workplace = installed("server", Comparator.naturalOrder());
    Map<String, String> server = Forked.onServer(TestDatabase.newPostgres("reproducible"));
    Forked forked = new Forked(workplace, List.of("-Duser.timezone=UTC"), server, "said.txt");
    run(forked, "year-end", "R3");
    run(forked, "report", "R2");
    // by which machines know the folder again
    Files.delete(workplace.output().resolve(OutputMark.FILE));
    assertSameAsHere(workplace);
  }

  private static void run(Forked program, String... command)
      throws IOException, InterruptedException {
    assertThat(program.start(command).waitFor()).as(program.answer()).isZero();
  }

  /** The delivered submissions, written in that order. */
  private Workplace installed(String name, Comparator<Path> order) throws IOException {
    Workplace workplace = new Workplace(root.resolve(name)).cleared();
    try (Stream<Path> files = Files.walk(INPUT)) {
      for (Path file : files.filter(Files::isRegularFile).sorted(order).toList()) {
        Path copy = workplace.input().resolve(INPUT.relativize(file));
        Files.createDirectories(copy.resolveSibling(""));
        Files.copy(file, copy);
      }
    }
    return workplace;
  }

  private static void assertSameAsHere(Workplace workplace) throws IOException {
    Map<String, String> here = made(PublishedYears.run().folder().resolve("output"));
    Map<String, String> there = made(workplace.output());
    assertThat(there.keySet()).isEqualTo(here.keySet());
    here.forEach((file, content) -> assertThat(there.get(file)).as(file).isEqualTo(content));
  }

  /** Texts as they are, so that a difference can be read; of other files the checksum. */
  private static Map<String, String> made(Path output) throws IOException {
    Map<String, String> made = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String name = output.relativize(file).toString();
        boolean text = name.matches(".*\\.(csv|json|html)");
        made.put(name, text ? new String(bytes, UTF_8) : DigestUtils.sha256Hex(bytes));
      }
    }
    assertThat(made)
        .containsKeys("R3/personal-information/personal-information.pdf", "problems/summary.csv");
    return made;
  }
}
