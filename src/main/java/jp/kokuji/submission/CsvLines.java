package jp.kokuji.submission;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV. A quoted line break doesn't begin a row, as in a spreadsheet program. */
final class CsvLines implements LineReader {
  private final BoundedReader source;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Form form;
  private final QuotedRows quoted;
  private int row;

  private CsvLines(Form form, char delimiter, BoundedReader source, CSVParser parser) {
    this.quoted = new QuotedRows(delimiter);
    this.form = form;
    this.source = source;
    this.parser = parser;
    this.records = parser.iterator();
  }

  static CsvLines open(Path file) throws IOException, UnreadableSubmission {
    return open(file, CsvDialect::of);
  }

  /** Each line as one cell, whatever stands in it. */
  static CsvLines uncut(Path file) throws IOException, UnreadableSubmission {
    return open(file, sample -> CsvDialect.NONE);
  }

  private static CsvLines open(Path file, Function<String, CsvDialect> known)
      throws IOException, UnreadableSubmission {
    Encoding encoding = Encoding.of(file);
    BufferedReader reader = reader(file, encoding);
    try {
      String sample = sample(reader);
      WebPage.refuse(sample);
      CsvDialect dialect = known.apply(sample);
      reader.skip(dialect.preface());
      BoundedReader source = new BoundedReader(reader);
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(dialect.delimiter())
              .setQuote(dialect.quote())
              .setIgnoreEmptyLines(false)
              .get();
      CSVParser parser = CSVParser.builder().setReader(source).setFormat(format).get();
      return new CsvLines(dialect.form(encoding), dialect.delimiter(), source, parser);
    } catch (IOException | UnreadableSubmission | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static BufferedReader reader(Path file, Encoding encoding) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(encoding.mark());
    // strict, as the check of the encoding was: the file may have changed since
    return new BufferedReader(
        new InputStreamReader(
            in,
            encoding
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private static String sample(BufferedReader reader) throws IOException {
    char[] sample = new char[CsvDialect.SAMPLE];
    reader.mark(sample.length + 1);
    int length = 0;
    for (int n = 0; n >= 0 && length < sample.length; length += Math.max(n, 0)) {
      n = reader.read(sample, length, sample.length - length);
    }
    reader.reset();
    return new String(sample, 0, length);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Optional<Line> next() throws UnreadableSubmission {
    row++;
    // as a text editor numbers them, which shows what is quoted as it stands in the file
    long first = parser.getCurrentLineNumber() + 1;
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      Line line = Cells.line(row, records.next());
      source.recordEnded();
      quoted.refuse(line, first);
      return Optional.of(LineCheck.sound(line));
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private UnreadableSubmission unreadable(UncheckedIOException e) {
    return switch (e.getCause()) {
      case CSVException unbalanced -> Unreadable.row(Rule.UNCLOSED_QUOTE, "", row, "\"");
      case BoundedReader.RecordTooLarge endless ->
          Limits.tooLarge("", row, "1行" + Limits.RECORD + "字超", Limits.RECORD + "字");
      case CharacterCodingException changed ->
          Unreadable.row(Rule.UNREADABLE_ENCODING, "", row, "");
      // the disk or the network failed, which is not the submitter's problem
      default -> throw e;
    };
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
