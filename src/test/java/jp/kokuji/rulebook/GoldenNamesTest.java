package jp.kokuji.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name in the city's published figures is one of the rulebook, and in its order. */
class GoldenNamesTest {
  private static final LocalDate DAY = LocalDate.of(2020, 4, 1);
  private static City city;
  private static Directory directory;

  @BeforeAll
  static void read() throws InvalidRulebook {
    city = new RulebookReader(Path.of("jobs")).read().city();
    directory = new Directory(city);
  }

  static List<String> departments() {
    return Stream.concat(
            rows(".*-by-(clause|department)", "information-disclosure-R2"),
            Stream.concat(
                rows(".*-by-(clause|department)", "personal-information-R2"),
                rows(".*-by-(clause|department)", "personal-information-R3")))
        .map(row -> row.replaceFirst("^([^/]+/[^/]+)/.*", "$1"))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("departments")
  void everyDepartmentBelongsToItsAgency(String row) {
    String[] names = row.split("/", -1);
    assertThat(directory.findAgency(names[0], DAY)).map(Agency::name).contains(names[0]);
    assertThat(directory.findDepartment(names[1], DAY))
        .map(department -> department.agency() + "/" + department.name())
        .contains(row);
  }

  @Test
  void agenciesStandInTheOrderOfPrint() {
    assertThat(rows("registrations", "personal-information-R3").distinct())
        .containsExactlyElementsOf(city.agencies().stream().map(Agency::name).toList());
  }

  @Test
  void cornersStandInTheOrderOfPrint() {
    assertThat(rows("requests-by-corner", "information-disclosure-R2").distinct())
        .containsExactlyElementsOf(
            city.corners().stream().map(corner -> corner.agency() + "/" + corner.name()).toList());
  }

  @Test
  void basesAreThoseOfThePrintedTable() throws InvalidRulebook {
    Provision bases = new RulebookReader(Path.of("jobs")).read().provision("outside-use-bases");
    assertThat(rows("outside-use-by-basis", "personal-information-R3").distinct())
        .containsExactlyElementsOf(
            bases.on(DAY).orElseThrow().bases().stream().map(Provision.Basis::name).toList());
  }

  /** The row labels of the tables whose name matches, without the total. */
  private static Stream<String> rows(String table, String report) {
    Path file = Path.of("src/test/resources/golden", report + ".csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser records = format.parse(Files.newBufferedReader(file))) {
      return records.stream()
          .filter(row -> row.get("table").matches(table))
          .map(row -> row.get("row"))
          .filter(row -> !row.equals("合計"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
