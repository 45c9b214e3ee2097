package jp.kokuji.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes a ledger as separated text. */
final class SeparatedText {
  private SeparatedText() {}

  static byte[] bytes(Submission.Script script, Ledger ledger, Notation days) {
    StringBuilder text = new StringBuilder(script.mark);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(script.separator)
            .setRecordSeparator(script.lineEnd)
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(ledger.headings());
      for (List<Object> row : ledger.rows()) {
        printer.printRecord(row.stream().map(value -> written(value, days)));
      }
      return encoded(script, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written(Object value, Notation days) {
    return switch (value) {
      case LocalDate day -> days.write(day);
      case YearMonth month -> days.write(month);
      default -> value.toString();
    };
  }

  /** Fails on a character that the charset lacks, instead of writing a question mark. */
  private static byte[] encoded(Submission.Script script, CharSequence text) throws IOException {
    ByteBuffer bytes =
        script
            .charset
            .newEncoder()
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .encode(CharBuffer.wrap(text));
    byte[] exact = new byte[bytes.remaining()];
    bytes.get(exact);
    return exact;
  }
}
