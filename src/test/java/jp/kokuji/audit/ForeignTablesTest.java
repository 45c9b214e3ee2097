package jp.kokuji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hand-made tables in the styles in which cities print theirs. */
class ForeignTablesTest {
  private static final Path TABLES = Path.of("src/test/resources/audit");

  @TempDir private Path folder;

  /** Right, the table raises nothing; with one wrong cell, exactly the sums over that cell. */
  @ParameterizedTest
  @CsvSource({
    "total-on-top, 11, 0, B7, 300, 310, B5 B7",
    "subtotals, 19, 0, E4, 8, 9, C4 E4",
    "nested-headings, 10, 0, F8, 5, 4, B8 F8",
    "full-width, 7, 0, C5, ３４０件, ３０４件, C5 D5",
    "several, 13, 1, B5, 100, 101, B5 D5 E5",
    "brackets, 4, 0, B7, (7), (8), B7",
    "years, 4, 0, D5, 127, 172, D5",
    "portion, 10, 2, F4, 7, 8, F4 F6",
    "portion, 10, 2, C3, 3, 51, B3 C6",
    "group-totals, 9, 0, B10, 5, 6, B12",
    "rounded, 2, 2, C5, 6004, 6005, ''",
    "rounded, 2, 2, C5, 6004, 6014, C5",
    "side-by-side, 12, 0, H4, 100, 101, H4",
    "breakdown, 3, 0, D6, 2, 3, B4",
  })
  void wrongCellIsFoundInEveryFormat(
      String table,
      int totals,
      int unchecked,
      String cell,
      String right,
      String wrong,
      String raised)
      throws Exception {
    Printed printed = Printed.of(TABLES.resolve(table + ".csv"));
    for (String format : List.of("csv", "windows-31j", "xlsx", "xls")) {
      Audit sound = printed.auditedIn(folder, format);
      assertThat(raised(sound)).as(format).isEmpty();
      assertThat(sound.totals()).as(format).isEqualTo(totals);
      assertThat(sound.unchecked()).as(format).hasSize(unchecked);
      Audit audit = printed.with(cell, right, wrong).auditedIn(folder, format);
      assertThat(raised(audit)).as(format).containsExactlyElementsOf(words(raised));
    }
  }

  private static List<String> words(String words) {
    return Stream.of(words.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static List<String> raised(Audit audit) {
    return audit.differences().stream()
        .map(difference -> difference.total().place().address())
        .distinct()
        .sorted()
        .toList();
  }

  /** A slip of one is never absorbed by another reading of the table. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "total-on-top",
        "subtotals",
        "nested-headings",
        "several",
        "brackets",
        "years",
        "group-totals",
        "side-by-side",
        "breakdown"
      })
  void everyWrongNumberIsRaisedOrListedAsUnchecked(String table) throws Exception {
    Printed printed = Printed.of(TABLES.resolve(table + ".csv"));
    List<Quantity> numbers = new ArrayList<>(printed.auditedIn(folder, "csv").unchecked());
    int tried = 0;
    for (int row = 0; row < printed.rows().size(); row++) {
      for (int column = 1; column < printed.rows().get(row).size(); column++) {
        String cell = printed.rows().get(row).get(column);
        Place place = new Place("", row + 1, column);
        if (cell.matches("[\\d,]+") && numbers.stream().noneMatch(q -> q.place().equals(place))) {
          String wrong = Long.toString(Long.parseLong(cell.replace(",", "")) + 1);
          Audit audit = printed.with(row, column, wrong).auditedIn(folder, "csv");
          boolean open = audit.unchecked().stream().anyMatch(q -> q.place().equals(place));
          assertThat(open || !audit.differences().isEmpty()).as(place.address()).isTrue();
          tried++;
        }
      }
    }
    assertThat(tried).isPositive();
  }
}
