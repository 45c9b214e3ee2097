package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A character that no font has stops the report with its place, and nothing of the report is left:
 * neither the PDF, which cannot print it, nor the workbook and the page, which could.
 */
@Tag("long")
class UnprintableTest {
  private static final String REPORT = "personal-information";
  private static final String HEADINGS = "届出番号,届出日,登録区分,業務の名称,実施機関,所管部課\n";

  @TempDir private Path root = Path.of("");
  private Workplace workplace = new Workplace(root);

  @BeforeEach
  void clear() {
    workplace = new Workplace(root).cleared();
  }

  @Test
  void theFirstReportOfAYearIsNotMadeAtAll() throws IOException {
    register("団地\uD83D\uDE00");
    assertThat(said(3, "report", "R3", "--report", REPORT))
        .contains("文字「\uD83D\uDE00」（U+1F600）は印刷できない", "場所: １　", "表「", "団地\uD83D\uDE00整備事業");
    assertThat(made()).isEmpty();
  }

  @Test
  void anEarlierReportStandsToTheByteAndTheNextOneIsMade() throws IOException {
    register("団地");
    said(0, "report", "R3", "--report", REPORT);
    Map<String, String> before = made();
    assertThat(before).containsKeys(REPORT + ".pdf", REPORT + ".xlsx", "manifest.json");

    register("団地\uD83D\uDE00");
    said(3, "report", "R3", "--report", REPORT);
    assertThat(made()).isEqualTo(before);

    register("\uD842\uDFB7田団地");
    said(0, "report", "R3", "--report", REPORT);
    assertThat(made()).isNotEqualTo(before).containsOnlyKeys(before.keySet());
  }

  private void register(String name) throws IOException {
    workplace.submit("R3/総務部/業務.csv", HEADINGS + "1,2021-04-20,開始," + name + "整備事業,市長,総務部\n");
    said(0, "load");
  }

  private String said(int status, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    List<String> folders =
        List.of(
            "--input=" + workplace.input(),
            "--output=" + workplace.output(),
            "--jobs=" + workplace.jobs(),
            "--data=" + workplace.data());
    String[] all = Stream.concat(Stream.of(arguments), folders.stream()).toArray(String[]::new);
    assertThat(CommandLines.of(out, out).execute(all)).as(said.toString()).isEqualTo(status);
    return said.toString();
  }

  /** Every file of the year, hidden and half-written ones too, with its checksum. */
  private Map<String, String> made() throws IOException {
    Path year = workplace.output().resolve("R3");
    Map<String, String> made = new HashMap<>();
    if (Files.exists(year)) {
      try (Stream<Path> files = Files.walk(year)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          made.put(file.getFileName().toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
        }
      }
    }
    return made;
  }
}
