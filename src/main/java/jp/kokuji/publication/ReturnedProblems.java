package jp.kokuji.publication;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.publication.workbook.SafeText;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.record.SubmissionLog.Settled;
import jp.kokuji.submission.FileName;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.ProblemMessage;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/**
 * Writes what is to be sent back to departments: for each file with problems a {@code
 * FILE.problems.csv} under {@code problems/YEAR/SUBMITTER/}, and one {@code summary.csv}. They
 * begin with a byte order mark, without which Excel on a clerk's desk shows Japanese as garbage.
 */
@Component
public class ReturnedProblems {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final SubmissionLog log;
  private final ProblemStore problems;

  ReturnedProblems(SubmissionLog log, ProblemStore problems) {
    this.log = log;
    this.problems = problems;
  }

  /** Brings the folder {@code problems} below the output folder up to date. */
  public void write(Path output) throws IOException {
    Path folder = output.resolve("problems");
    List<Settled> submissions = log.latest();
    for (Settled submission : submissions) {
      Path file = folder.resolve(fileOf(submission));
      List<Problem> found = problems.of(submission.id());
      if (found.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        write(file, problemsCsv(submission, found));
      }
    }
    write(folder.resolve("summary.csv"), summaryCsv(submissions));
  }

  /** Where the problems of a submission stand, below the folder {@code problems}. */
  public static String fileOf(Settled submission) {
    String path = submission.path();
    String year = new FiscalYear(submission.fiscalYear()).code();
    return FileName.withSuffix(year + path.substring(path.indexOf('/')), ".problems.csv");
  }

  private static String problemsCsv(Settled submission, List<Problem> found) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
      csv.printRecord("rule", "sheet", "row", "column", "found", "message");
      for (Problem problem : found) {
        csv.printRecord(
            problem.rule().code(),
            inert(problem.sheet()),
            problem.row() == 0 ? "" : problem.row(),
            inert(problem.column()),
            inert(problem.found()),
            ProblemMessage.of(problem, submission.path()));
      }
    }
    return text.toString();
  }

  private static String summaryCsv(List<Settled> submissions) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
      csv.printRecord("file", "accepted", "held_back", "state");
      for (Settled submission : submissions) {
        csv.printRecord(
            inert(submission.path()),
            submission.accepted(),
            submission.heldBack(),
            submission.refused() ? "refused" : submission.heldBack() > 0 ? "partly" : "loaded");
      }
    }
    return text.toString();
  }

  /** A text that a spreadsheet program would take for a formula is shown as text. */
  private static String inert(String text) {
    return SafeText.looksLikeFormula(text) ? "'" + text : text;
  }

  private static void write(Path file, String text) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = Files.createTempFile(folder, ".", ".part");
    try {
      Files.writeString(part, BYTE_ORDER_MARK + text, StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
