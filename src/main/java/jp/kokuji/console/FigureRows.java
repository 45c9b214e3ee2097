package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.kokuji.message.Messages;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.workbook.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The records behind a figure as CSV, in a file: they may be a million, and who fetches them slow.
 */
final class FigureRows {
  private static final Messages WORDS = Messages.spoken("console");

  private FigureRows() {}

  /**
   * A new temporary file.
   *
   * @param records hands on each of them
   */
  static Path write(List<String> headings, Consumer<Consumer<StoredRecord>> records)
      throws IOException {
    Path file = Files.createTempFile("figure", ".csv");
    try (Writer text = Files.newBufferedWriter(file, UTF_8).append('\ufeff');
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      Stream<String> place = Stream.of("file", "sheet", "row");
      csv.printRecord(
          Stream.concat(place.map(name -> WORDS.text("figure." + name)), headings.stream()));
      records.accept(record -> print(csv, Behind.row(record)));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return file;
  }

  private static void print(CSVPrinter csv, Behind.Row row) {
    try {
      csv.printRecord(
          Stream.concat(
              Stream.of(SafeText.inert(row.file()), SafeText.inert(row.sheet()), row.row()),
              row.cells().stream().map(SafeText::inert)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
