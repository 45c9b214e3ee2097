package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import jp.kokuji.submission.Inbox.Reason;
import jp.kokuji.submission.Inbox.Stray;
import jp.kokuji.submission.Inbox.Submitted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The faults I1, I7 and I8: what lies in the input folder, and under what names. */
class CatalogueOfInboxTest {
  @TempDir private Path folder;
  private Path submitter = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    submitter = Files.createDirectories(folder.resolve("input/R3/総務部"));
  }

  private Inbox scan() throws IOException {
    return Inbox.scan(folder.resolve("input"));
  }

  private Path outside() throws IOException {
    return Files.writeString(folder.resolve("outside.csv"), Catalogue.DESK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv.tmp", "a.part", "~$a.xlsx", ".~lock.a.xlsx#", "Thumbs.db"})
  void i1_leftovers_of_programs_are_no_submissions(String name) throws IOException {
    Files.writeString(submitter.resolve(name), "x");
    boolean half = name.endsWith("tmp") || name.endsWith("part");
    assertThat(scan())
        .isEqualTo(
            new Inbox(
                List.of(),
                List.of(new Stray("R3/総務部/" + name, half ? Reason.UNFINISHED : Reason.HARMLESS))));
  }

  /** Whatever it is called and wherever it lies, it is named. */
  @ParameterizedTest
  @CsvSource({
    "R3/総務部/台帳.ods,NOT_A_LEDGER",
    "R3/総務部/台帳.tsv,NOT_A_LEDGER",
    "R3/総務部/IMG_0001.JPG,NOT_A_LEDGER",
    "R3/総務部/台帳,NOT_A_LEDGER",
    "R3/総務部/追加/a.csv,TOO_DEEP",
    "R3/総務部/追加/4月/a.pdf,NOT_A_LEDGER",
    "R3/a.csv,NOT_IN_SUBMITTERS_FOLDER",
    "a.xlsx,NO_FISCAL_YEAR",
    "昨年度/総務部/a.csv,NO_FISCAL_YEAR",
    "R3/総務部/.a.csv.Xy12,UNFINISHED",
    "R3/総務部/README.md,HARMLESS",
    ".DS_Store,HARMLESS",
    "R3/総務部/.gitkeep,HARMLESS"
  })
  void every_other_file_is_named_with_its_reason(String path, Reason reason) throws IOException {
    Path file = folder.resolve("input").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    assertThat(scan()).isEqualTo(new Inbox(List.of(), List.of(new Stray(path, reason))));
  }

  @Test
  void i7_nothing_but_a_plain_file_is_a_submission() throws Exception {
    Files.createSymbolicLink(submitter.resolve("a.csv"), outside());
    Files.createDirectory(submitter.resolve("b.csv"));
    assumeThat(new ProcessBuilder("mkfifo", submitter + "/c.csv").start().waitFor()).isZero();
    Files.createSymbolicLink(submitter.resolveSibling("財政部"), submitter);
    assertThat(scan().submitted()).isEmpty();
    assertThat(scan().strays())
        .containsExactlyInAnyOrder(
            new Stray("R3/総務部/a.csv", Reason.NOT_A_PLAIN_FILE),
            new Stray("R3/総務部/b.csv", Reason.NOT_A_PLAIN_FILE),
            new Stray("R3/総務部/c.csv", Reason.NOT_A_PLAIN_FILE),
            new Stray("R3/財政部", Reason.NOT_IN_SUBMITTERS_FOLDER));
  }

  /** A hard link is the file itself and leads nowhere else. */
  @Test
  void i7_a_hard_link_is_a_plain_file() throws IOException {
    Files.createLink(submitter.resolve("a.csv"), outside());
    assertThat(scan().submitted()).extracting(Submitted::path).containsExactly("R3/総務部/a.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CON.csv", "a\nb.csv", "a\u202Evsc.csv", "\u001B[2J.csv", "が.csv", ".a..csv"})
  void i8_a_name_is_only_a_name(String name) throws IOException {
    String written = Normalizer.normalize(name, Normalizer.Form.NFD);
    Files.writeString(submitter.resolve(written), Catalogue.DESK);
    boolean leftover = name.startsWith(".");
    assertThat(scan().submitted()).hasSize(leftover ? 0 : 1);
    Problem problem = Form.warning(Rule.OTHER_DELIMITER, name);
    assertThat(ProblemMessage.of(problem, written).chars())
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  @Test
  void i8_names_are_shown_with_what_they_hide() {
    assertThat(Characters.visible("a\u202Evsc\n髙.csv")).isEqualTo("a<U+202E>vsc<U+000A>髙.csv");
  }

  @Test
  void i8_a_name_of_255_bytes_has_room_for_a_suffix() throws IOException {
    String name = "あ".repeat(83) + "髙" + ".x";
    assertThat(name.getBytes(UTF_8)).hasSize(254);
    String longer = FileName.withSuffix("R3/総務部/" + name, ".problems.csv");
    assertThat(longer).startsWith("R3/総務部/あああ").endsWith(".problems.csv");
    assertThat(Files.writeString(submitter.resolveSibling(longer.substring(7)), "")).exists();
    assertThat(longer).isNotEqualTo(FileName.withSuffix("R3/総務部/" + name + "s", ".problems.csv"));
    assertThat(FileName.withSuffix("R3/a.csv", ".b")).isEqualTo("R3/a.csv.b");
  }
}
