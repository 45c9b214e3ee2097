package jp.kokuji.returned;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import jp.kokuji.record.Settled;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.ProblemMessage;
import jp.kokuji.workbook.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The problems of one submission, one line each. Like every CSV that departments get, it begins
 * with a byte order mark, without which Excel on a clerk's desk shows Japanese as garbage.
 */
final class ProblemsCsv {
  static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();
  static final String BYTE_ORDER_MARK = "\ufeff";

  private ProblemsCsv() {}

  static String of(Settled submission, List<Problem> found) throws IOException {
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord("rule", "sheet", "row", "column", "found", "message");
      for (Problem problem : found) {
        csv.printRecord(
            problem.rule().code(),
            SafeText.inert(problem.sheet()),
            problem.row() == 0 ? "" : problem.row(),
            SafeText.inert(problem.column()),
            SafeText.inert(problem.found()),
            ProblemMessage.of(problem, submission.path()));
      }
    }
    return text.toString();
  }
}
