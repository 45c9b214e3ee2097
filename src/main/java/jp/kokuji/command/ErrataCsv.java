package jp.kokuji.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.audit.Correction;
import jp.kokuji.workbook.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the draft of the errata table (正誤表) for a spreadsheet program: UTF-8 with BOM. */
final class ErrataCsv {
  private static final String BOM = "\uFEFF";
  private static final String TEMPORARY = ".kokuji-errata";

  private ErrataCsv() {}

  /** Writes elsewhere on the same volume first, so that the file is never seen half written. */
  static void write(List<Correction> corrections, Path file) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path unfinished =
        Files.createTempFile(folder == null ? Path.of("") : folder, TEMPORARY, ".tmp");
    try {
      try (Writer out = Files.newBufferedWriter(unfinished, UTF_8)) {
        out.write(BOM);
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(
            Stream.of("page", "table", "row", "column", "wrong", "right", "why")
                .map(heading -> Words.of("errata." + heading))
                .toList());
        for (Correction correction : corrections) {
          csv.printRecord(cells(correction).map(SafeText::inert).toList());
        }
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static Stream<String> cells(Correction correction) {
    ShownNumber wrong = ShownNumber.of(correction.wrong());
    return Stream.of(
        Words.of("audit.cell", wrong.sheet().isEmpty() ? 0 : 1, wrong.sheet(), wrong.cell()),
        wrong.table(),
        wrong.row(),
        wrong.column(),
        wrong.shown(),
        correction.right().toPlainString(),
        CorrectionReason.of(correction));
  }
}
