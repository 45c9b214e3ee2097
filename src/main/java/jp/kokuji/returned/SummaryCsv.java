package jp.kokuji.returned;

import java.io.IOException;
import java.io.StringWriter;
import jp.kokuji.record.Settled;
import jp.kokuji.submission.Characters;
import jp.kokuji.workbook.SafeText;
import org.apache.commons.csv.CSVPrinter;

/** One line a submission: what became of its rows, and whether a marked copy goes back. */
final class SummaryCsv {
  private final StringWriter text = new StringWriter().append(ProblemsCsv.BYTE_ORDER_MARK);
  private final CSVPrinter csv;

  SummaryCsv() throws IOException {
    csv = new CSVPrinter(text, ProblemsCsv.FORMAT);
    csv.printRecord("file", "accepted", "held_back", "state", "marked_copy", "reason");
  }

  void add(Settled submission, CopyState copy) throws IOException {
    csv.printRecord(
        SafeText.inert(Characters.visible(submission.path())),
        submission.rows().accepted(),
        submission.rows().heldBack(),
        submission.refused() ? "refused" : submission.rows().heldBack() > 0 ? "partly" : "loaded",
        copy.word(),
        "");
  }

  /** A file of which nothing was read. */
  void unread(String path, String reason) throws IOException {
    csv.printRecord(SafeText.inert(Characters.visible(path)), 0, 0, "unread", "", reason);
  }

  String text() {
    return text.toString();
  }
}
