package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.Jobs;
import jp.kokuji.rulebook.Rulebook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads real files of a city; they are not part of the project, so the test may be skipped. */
@Tag("long")
class CorpusTest {
  private static final Charset CP932 = Charset.forName("windows-31j");

  private final Path folder;

  CorpusTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static List<Path> files(String ending) throws IOException {
    Optional<Path> corpora =
        Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
            .map(p -> p.resolve("shared/corpora"))
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(corpora.isPresent(), "no corpora beside the project");
    try (Stream<Path> all = Files.walk(corpora.orElseThrow())) {
      return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Optional<List<Line>> tryLines(Path file) throws IOException {
    try {
      return Optional.of(Read.lines(file));
    } catch (UnreadableSubmission refused) {
      Problem problem = refused.problem();
      // a workbook of the corpus was saved after its text had been decoded wrongly
      boolean lost = problem.found().contains(EncodingFault.LOST) && problem.row() > 0;
      assertThat(lost || Files.size(file) == 0).as("%s %s", file, problem).isTrue();
      return Optional.empty();
    }
  }

  /** In a workbook such a character is what a cell holds; in a text it is a wrong encoding. */
  @Test
  void readsEveryFileThatIsNotEmpty() throws Exception {
    for (String ending : List.of(".csv", ".xlsx")) {
      for (Path file : files(ending)) {
        assertThat(tryLines(file).orElse(List.of()))
            .as(file.toString())
            .noneMatch(l -> ending.equals(".csv") && String.join("", l.cells()).contains("\uFFFD"));
      }
    }
  }

  @Test
  void readsTheSameInCp932() throws Exception {
    int compared = 0;
    for (Path file : files(".csv")) {
      Optional<List<Line>> lines = tryLines(file);
      String text = Files.readString(file).replace("\uFEFF", "");
      if (lines.isPresent() && CP932.newEncoder().canEncode(text)) {
        Path other = Files.writeString(folder.resolve("cp932.csv"), text, CP932);
        assertThat(Read.lines(other)).as(file.toString()).isEqualTo(lines.get());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(80);
  }

  @Test
  void readsTheCellsOfCsvThatAnotherReaderReads() throws Exception {
    for (Path file : files(".csv")) {
      List<List<String>> ours = cells(tryLines(file).orElse(List.of()));
      if (!ours.isEmpty()) {
        String text = Files.readString(file).replace("\uFEFF", "");
        assertThat(ours).as(file.toString()).isEqualTo(PlainCsv.cells(text));
      }
    }
  }

  private static List<List<String>> cells(List<Line> lines) {
    return lines.stream().map(Line::cells).toList();
  }

  /** No file of the corpus is a ledger of ours, and each is told so. */
  @Test
  void classifiesEveryFile() throws Exception {
    Rulebook rulebook = Jobs.rulebook();
    for (String ending : List.of(".csv", ".xlsx", ".xls")) {
      for (Path file : files(ending)) {
        assertThat(Catalogue.verdict(file, rulebook))
            .as(file.toString())
            .containsPattern("refused.* F-(01|02|10)\\b");
      }
    }
    for (Path file : files(".csv")) {
      String text = Files.readString(file).replace("\uFEFF", "");
      if (CP932.newEncoder().canEncode(text) && !text.isEmpty()) {
        Path other = Files.writeString(folder.resolve("cp932.csv"), text, CP932);
        assertThat(Catalogue.verdict(other, rulebook))
            .as(file.toString())
            .containsPattern("^CSV（(Windows-31J|UTF-8).*）: refused F-10\\b");
      }
    }
  }

  @Test
  void readsTheTextsThatAnotherLibraryReads() throws Exception {
    for (Path file : files(".xlsx")) {
      List<Line> lines = tryLines(file).orElse(List.of());
      try (InputStream in = Files.newInputStream(file);
          ReadableWorkbook workbook = new ReadableWorkbook(in)) {
        for (Sheet sheet : workbook.getSheets().toList()) {
          List<Line> ours = lines.stream().filter(l -> l.sheet().equals(sheet.getName())).toList();
          try (Stream<Row> rows = sheet.openStream()) {
            rows.filter(row -> !lines.isEmpty()).forEach(row -> compare(file, row, ours));
          }
        }
      }
    }
  }

  private static void compare(Path file, Row row, List<Line> ours) {
    for (Cell cell : row) {
      if (cell != null && cell.getType() == CellType.STRING && !cell.getText().isEmpty()) {
        Line line = ours.get(row.getRowNum() - 1);
        assertThat(line.row()).isEqualTo(row.getRowNum());
        assertThat(line.cells().get(cell.getColumnIndex()))
            .as("%s %s", file, cell.getAddress())
            .isEqualTo(cell.getText());
      }
    }
  }
}
