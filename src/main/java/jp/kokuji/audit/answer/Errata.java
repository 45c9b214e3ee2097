package jp.kokuji.audit.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kokuji.audit.Audit;
import jp.kokuji.audit.Audits;
import jp.kokuji.audit.Basis;
import jp.kokuji.audit.Difference;
import jp.kokuji.audit.Quantity;
import jp.kokuji.audit.Remainder;
import jp.kokuji.edition.xlsx.PlainSheet;
import jp.kokuji.workbook.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the draft of the errata table (正誤表) for a spreadsheet program. */
public final class Errata {
  private static final String BOM = "\uFEFF";
  private static final String WORKBOOK = ".xlsx";
  private static final String CSV = ".csv";
  private static final String PAGE = ".html";

  private Errata() {}

  /** Whether the file's name says in which form it is to be written. */
  public static boolean canBe(Path file) {
    return ends(file, WORKBOOK) || ends(file, CSV) || ends(file, PAGE);
  }

  private static boolean ends(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** As a workbook, as a page that a word processor opens, or as CSV in UTF-8 with BOM. */
  public static byte[] of(Audits audits, Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        Stream.of("page", "table", "row", "column", "wrong", "right", "why")
            .map(heading -> AuditWords.of("errata." + heading))
            .toList());
    audits.files().forEach(each -> lines(each.audit()).forEach(lines::add));
    if (ends(file, WORKBOOK)) {
      return PlainSheet.of(AuditWords.of("errata.sheet"), lines);
    }
    return ends(file, PAGE) ? ErrataPage.of(lines) : csv(lines);
  }

  private static byte[] csv(List<List<String>> lines) throws IOException {
    StringBuilder text = new StringBuilder(BOM);
    CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
    for (List<String> line : lines) {
      csv.printRecord(line.stream().map(SafeText::inert).toList());
    }
    return text.toString().getBytes(UTF_8);
  }

  private static Stream<List<String>> lines(Audit audit) {
    Stream<List<String>> corrected =
        audit.corrections().stream()
            .map(
                correction ->
                    cells(
                        correction.wrong(),
                        correction.right().toPlainString(),
                        CorrectionReason.of(correction)));
    Stream<List<String>> moved =
        audit.remainders().stream()
            .filter(Remainder::explains)
            .map(remainder -> cells(remainder.total(), "", RemainderWords.of(remainder)));
    Stream<List<String>> compared =
        audit.differences().stream()
            .filter(difference -> !difference.basis().calculation())
            .map(Errata::compared);
    return Stream.of(corrected, moved, compared).flatMap(lines -> lines);
  }

  /** What a sentence or a list says otherwise; which of the two is right, nobody can compute. */
  private static List<String> compared(Difference difference) {
    Quantity other = difference.parts().getFirst();
    return cells(
        difference.total(),
        difference.basis() == Basis.PORTION ? "" : difference.recomputed().toPlainString(),
        AuditWords.of("errata.compared", ShownNumber.of(other).place()));
  }

  private static List<String> cells(Quantity number, String right, String why) {
    ShownNumber wrong = ShownNumber.of(number);
    return List.of(
        AuditWords.of("audit.cell", wrong.sheet().isEmpty() ? 0 : 1, wrong.sheet(), wrong.cell()),
        wrong.table(),
        wrong.row(),
        wrong.column(),
        wrong.shown(),
        right,
        why);
  }
}
