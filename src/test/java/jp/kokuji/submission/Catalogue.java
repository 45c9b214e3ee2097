package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Rulebook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Faulty submissions, written down in tests by the ids of the catalogue of faults. */
final class Catalogue {
  static final Charset CP932 = Charset.forName("windows-31j");

  /** A ledger that breaks no rule. */
  static final String DESK = "実施機関,情報公開コーナー,年月,閲覧\n市長,総務部,R3.5,3\n";

  private Catalogue() {}

  /**
   * A submission and what is to become of it.
   *
   * @param id of the catalogue
   * @param verdict as {@link #verdict} says it
   */
  record Case(String id, String what, String name, Supplier<byte[]> content, String verdict) {
    @Override
    public String toString() {
      return id + " " + what;
    }

    String verdictIn(Path folder) {
      return Catalogue.verdict(Read.file(folder, name, content.get()), SmallTown.rulebook());
    }
  }

  static Case csv(String id, String what, String text, String verdict) {
    return csv(id, what, text.getBytes(UTF_8), verdict);
  }

  static Case csv(String id, String what, byte[] content, String verdict) {
    return new Case(id, what, "台帳.csv", () -> content, verdict);
  }

  /** A ledger of one request in which one value is another. */
  static String request(String heading, String value) {
    Map<String, String> row = Ledger.request();
    row.put(heading, value);
    return String.join(",", row.keySet()) + "\n\"" + String.join("\",\"", row.values()) + "\"\n";
  }

  /** Writes the cells of a row of a workbook. */
  static Row row(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number - 1);
    for (String cell : cells) {
      row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(cell);
    }
    return row;
  }

  /** Writes the ledger that breaks no rule into a sheet. */
  static Sheet desk(Sheet sheet) {
    String[] lines = DESK.split("\n", -1);
    row(sheet, 1, lines[0].split(",", -1));
    row(sheet, 2, lines[1].split(",", -1));
    return sheet;
  }

  /**
   * What becomes of a file: its form, how many rows are accepted and held back, and the codes of
   * the problems; {@code CSV（UTF-8）: 1 accepted, 0 held back [V-09]}.
   */
  static String verdict(Path file, Rulebook rulebook) {
    Tally tally = new Tally();
    try (SubmissionJudge judge =
        new SubmissionJudge(LineReaders.open(file), new FiscalYear(2021), rulebook)) {
      for (Optional<Outcome> next = judge.next(); next.isPresent(); next = judge.next()) {
        tally.add(next.get());
      }
    } catch (UnreadableSubmission refused) {
      tally.add(new Outcome.Refused(refused.problem()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tally.toString();
  }

  private static final class Tally {
    private final SortedSet<String> codes = new TreeSet<>();
    private String form = "";
    private int accepted;
    private int heldBack;
    private boolean refused;

    void add(Outcome outcome) {
      Ledger.problems(outcome).forEach(problem -> codes.add(problem.rule().code()));
      switch (outcome) {
        case Outcome.Opened opened -> form = opened.form() + ": ";
        case Outcome.Accepted row -> accepted++;
        case Outcome.HeldBack row -> heldBack++;
        case Outcome.Refused file -> refused = true;
        case Outcome.Ignored row -> {}
        case Outcome.SheetRecognised sheet -> {}
        case Outcome.SheetSkipped sheet -> {}
        case Outcome.SheetEnded sheet -> {}
      }
    }

    @Override
    public String toString() {
      String rows = accepted + " accepted, " + heldBack + " held back";
      String all = form + (refused ? "refused" : rows);
      return Stream.concat(Stream.of(all), codes.stream()).reduce((a, b) -> a + " " + b).orElse("");
    }
  }
}
