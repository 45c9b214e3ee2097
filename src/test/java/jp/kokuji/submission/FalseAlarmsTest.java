package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often what a city publishes is taken for a person's number. The corpus holds no Individual
 * Number, so that each one found is a false alarm; docs/tests.md tells the rates.
 */
@Tag("long")
class FalseAlarmsTest {
  /** Beside such a word a telephone number is one. */
  private static final Pattern TELEPHONE =
      Pattern.compile("(?i)電話|tel|fax|ファクス|連絡先|contactaddress|問合|問い合|携帯");

  private long cells;
  private long rows;
  private final List<String> numbers = new ArrayList<>();
  private final List<String> spread = new ArrayList<>();
  private final List<String> phones = new ArrayList<>();

  @Test
  void areRare() throws IOException {
    for (String ending : List.of(".csv", ".xlsx")) {
      for (Path file : CorpusTest.files(ending)) {
        read(file);
      }
    }
    System.out.printf(
        "cells %d: Individual Numbers %d, telephone numbers that are none %d; rows %d: across %d%n",
        cells, numbers.size(), phones.size(), rows, spread.size());
    assertThat(cells).isGreaterThan(800_000);
    assertThat(numbers).isEmpty();
    assertThat(phones).isEmpty();
    assertThat(spread).as("one in 100 rows, all of counts").hasSizeLessThan((int) (rows / 100));
  }

  private void read(Path file) throws IOException {
    boolean telephone = false;
    try (LineReader reader = LineReaders.open(file)) {
      for (Optional<Line> l = reader.next(); l.isPresent(); l = reader.next()) {
        List<String> row = l.get().cells();
        telephone |= row.stream().anyMatch(cell -> TELEPHONE.matcher(cell).find());
        rows++;
        spread.addAll(MyNumber.isInCells(row) ? List.of(file + " " + row) : List.of());
        for (String cell : row) {
          take(file, cell, telephone);
        }
      }
    } catch (UnreadableSubmission refused) {
      // is told in CorpusTest
    }
  }

  private void take(Path file, String cell, boolean telephone) {
    cells += cell.isEmpty() ? 0 : 1;
    numbers.addAll(MyNumber.isIn(cell) ? List.of(file + " " + cell) : List.of());
    boolean phone = !telephone && !PhoneNumber.in(cell).isEmpty();
    phones.addAll(phone ? List.of(file + " " + cell) : List.of());
  }
}
