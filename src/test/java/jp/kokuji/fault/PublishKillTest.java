package jp.kokuji.fault;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kokuji.CommandLines;
import jp.kokuji.Sheets;
import jp.kokuji.Workplace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A notice whose release is killed at a named point is made good by the same command: all tables,
 * all files and the exit status are those of a run that nothing disturbed. Whenever it is killed,
 * the front page stands, and every file that it refers to stands as well.
 */
@Tag("long")
class PublishKillTest {
  @TempDir private static Path root = Path.of("");

  private static final List<String> POINTS =
      List.of(
          "after 1 Approval PlacedFile.write",
          "after 1 PublicFolder FileSystemUtils.deleteRecursively",
          "after 3 Staging Edition$Content.write",
          "after 1 PublicFolder Release.publish",
          "after 2 PublicFolder Release.publish",
          "after 1 Publication NoticeLog.begin",
          "before 1 Publication PublicFolder.release",
          "after 1 PublicFolder Files.move",
          "after 2 PublicFolder Files.move",
          "before 3 PublicFolder Files.move",
          "after 3 PublicFolder Files.move",
          "after 2 PublicFolder FileSystemUtils.deleteRecursively",
          "before 1 Publication NoticeLog.end",
          "after 1 Publication NoticeLog.end",
          "before 1 ShownNotice Publishing$Result.folder");

  private static final PrintStream OUT = System.out;
  private static Content undisturbed = new Content(java.util.Map.of(), java.util.Map.of());
  private static String[] second = {};
  private static Moments moments = new Moments(new Workplace(root), root, root);

  /** An edition has been published, and a correction of it has been made final. */
  @BeforeAll
  static void prepare() throws Exception {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Workplace corrected = new Workplace(root.resolve("corrected")).clearedForFaults();
    corrected.submit("R3/総務部/a.csv", requests("1", "2"));
    run(corrected, "load");
    run(corrected, "report", "R3", "--final", "--override=試験のため、記録の少ない年度を確定する");
    run(corrected, publish("1", sheet(corrected, "1")));
    corrected.submit("R3/総務部/a.csv", requests("1", "2", "3"));
    run(corrected, "load");
    run(corrected, "report", "R3", "--final", "--override=試験のため、記録の少ない年度を確定する");
    moments = new Moments(corrected, root.resolve("kept"), CallAgent.jar(root));
    String code = sheet(corrected, "2");
    second = publish("2", code);
    moments.keepBegin();
    run(corrected, second);
    undisturbed = Content.of(corrected);
    moments.restoreBegin();
    assertThat(moments.run(POINTS, second)).isZero();
    requireUndisturbed();
  }

  @AfterAll
  static void speak() {
    System.setOut(OUT);
  }

  /** Has the approval sheet written. */
  private static String sheet(Workplace workplace, String number) throws IOException {
    run(1, workplace, publish(number, "--sheet="));
    return Sheets.option(workplace.output(), "R3");
  }

  private static String[] publish(String number, String sheet) {
    return new String[] {
      "publish",
      "R3",
      "--notice-number=" + number,
      "--notice-date=R4.6.15",
      "--approved-by=課長",
      "--note=訂正",
      "--left-out",
      sheet
    };
  }

  private static void run(Workplace workplace, String... command) {
    run(0, workplace, command);
  }

  private static void run(int status, Workplace workplace, String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    line.add("--input=" + workplace.input());
    line.add("--output=" + workplace.output());
    line.add("--jobs=" + workplace.jobs());
    line.add("--data=" + workplace.data());
    assertThat(CommandLines.run(line.toArray(String[]::new))).isEqualTo(status);
  }

  static List<String> points() {
    return POINTS;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void theSameCommandEndsIt(String point) throws Exception {
    moments.restore(point);
    requireMadeGood();
  }

  /** That what is kept is what a kill leaves. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"after 1 PublicFolder Files.move", "after 1 PublicFolder Release.publish"})
  void theSameCommandEndsItAfterAKill(String point) throws Exception {
    moments.restoreBegin();
    moments.kill(point, second);
    requireMadeGood();
  }

  private static void requireMadeGood() throws IOException {
    requireWhole(moments.workplace());
    run(moments.workplace(), second);
    requireUndisturbed();
  }

  private static void requireUndisturbed() {
    Content made = Content.of(moments.workplace());
    assertThat(made.files()).isEqualTo(undisturbed.files());
    assertThat(made.tables()).isEqualTo(undisturbed.tables());
  }

  private static void requireWhole(Workplace workplace) throws IOException {
    Path folder = workplace.output().resolve("public/R3");
    String page = Files.readString(folder.resolve("index.html"));
    List<String> links =
        java.util.regex.Pattern.compile("href=\"((?!https:)[^\"]+)\"")
            .matcher(page)
            .results()
            .map(link -> link.group(1))
            .toList();
    assertThat(links).hasSizeGreaterThan(5);
    assertThat(links).allSatisfy(link -> assertThat(folder.resolve(link)).exists());
  }
}
