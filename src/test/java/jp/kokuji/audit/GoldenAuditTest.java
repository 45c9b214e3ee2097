package jp.kokuji.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that the city published, right, with its own errors, and with all others. */
@Tag("long")
class GoldenAuditTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final int VALUE = 3;

  /** Errors that no sum can show, and why. */
  private static final Map<String, String> UNSEEN =
      Map.of(
          "市長/上下水道部", "a name: all sums stay the same under another agency",
          "市長/三瀨総合支所", "a name: all sums stay the same under another spelling",
          "clauses 1, 2, 3 and 4 named", "a sentence, which the lists of figures do not hold");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "information-disclosure-R2, 189, 69, 2",
    "my-number-audit-R2, 2, 0, 2",
    "personal-information-R2, 135, 28, 2",
    "personal-information-R3, 137, 28, 2"
  })
  void correctTablesRaiseNothing(String name, int numbers, int totals, int unchecked)
      throws Exception {
    Audit audit = Audit.of(GOLDEN.resolve(name + ".csv"));
    assertThat(audit.differences()).isEmpty();
    assertThat(audit.warnings()).isEmpty();
    assertThat(audit.corrections()).isEmpty();
    assertThat(audit.numbers()).isEqualTo(numbers);
    assertThat(audit.totals()).isEqualTo(totals);
    assertThat(audit.unchecked()).hasSize(unchecked);
  }

  /** Each line of errata.csv is found when it is put back, or known not to be a matter of sums. */
  @Test
  void errorsOfTheCityAreFound() throws Exception {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<CSVRecord> errata;
    try (CSVParser parser =
        format.parse(Files.newBufferedReader(GOLDEN.resolve("errata.csv"), UTF_8))) {
      errata = parser.getRecords();
    }
    assertThat(errata).hasSize(UNSEEN.size() + 1);
    for (CSVRecord erratum : errata) {
      if (!UNSEEN.containsKey(erratum.get("published"))) {
        assertThat(erratum.get("published")).isEqualTo("合計/審査請求 blank");
        Printed table = Printed.of(GOLDEN.resolve(erratum.get("report") + ".csv"));
        int row = table.rows().indexOf(List.of(erratum.get("table"), "合計", "審査請求", "2"));
        Audit audit = table.with(row, VALUE, "").auditedIn(folder, "csv");
        assertThat(audit.corrections()).hasSize(1);
        Correction correction = audit.corrections().getFirst();
        assertThat(correction.wrong().place().row()).isEqualTo(row + 1);
        assertThat(correction.right()).isEqualByComparingTo(erratum.get("corrected"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "市長/上下水道部, partial-by-clause",
    "市長/三瀨総合支所, requests-by-corner",
  })
  void wrongNamesChangeNoSum(String published, String table) throws Exception {
    Printed golden = Printed.of(GOLDEN.resolve("information-disclosure-R2.csv"));
    String right = published.equals("市長/上下水道部") ? "企業管理者/上下水道部" : "市長/三潴総合支所";
    for (int row = 0; row < golden.rows().size(); row++) {
      List<String> line = golden.rows().get(row);
      if (line.getFirst().equals(table) && line.get(1).startsWith(right)) {
        golden = golden.with(row, 1, line.get(1).replace(right, published));
      }
    }
    assertThat(golden.auditedIn(folder, "csv").differences()).isEmpty();
    assertThat(UNSEEN).containsKey(published);
  }

  /** No wrong figure is passed over in silence: it is raised, or listed as not checked. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "information-disclosure-R2",
        "my-number-audit-R2",
        "personal-information-R2",
        "personal-information-R3"
      })
  void everyWrongFigureIsRaisedOrListedAsUnchecked(String name) throws Exception {
    Printed golden = Printed.of(GOLDEN.resolve(name + ".csv"));
    int raised = 0;
    for (int row = 1; row < golden.rows().size(); row++) {
      for (String wrong : slips(golden.rows().get(row).get(VALUE))) {
        Audit audit = golden.with(row, VALUE, wrong).auditedIn(folder, "csv");
        Set<Integer> unchecked = lines(audit.unchecked());
        if (!unchecked.contains(row + 1)) {
          assertThat(lines(involved(audit))).as("%s:%d %s", name, row + 1, wrong).contains(row + 1);
          assertThat(audit.corrections()).isNotEmpty();
          raised++;
        }
      }
    }
    // of the two figures of the audit neither is the sum of the other
    assertThat(raised > 100).isEqualTo(!name.startsWith("my-number"));
  }

  private static List<Quantity> involved(Audit audit) {
    List<Quantity> all = new ArrayList<>();
    for (Difference difference : audit.differences()) {
      all.add(difference.total());
      all.addAll(difference.parts());
    }
    return all;
  }

  private static Set<Integer> lines(List<Quantity> quantities) {
    return quantities.stream().map(each -> each.place().row()).collect(Collectors.toSet());
  }

  /** One more or less, ten more or less, neighbouring digits swapped. */
  private static Set<String> slips(String value) {
    long number = Long.parseLong(value);
    Set<String> slips = new TreeSet<>();
    for (long slip : new long[] {number + 1, number - 1, number + 10, number - 10}) {
      slips.add(Long.toString(slip));
    }
    for (int i = 0; i + 1 < value.length(); i++) {
      slips.add(
          value.substring(0, i) + value.charAt(i + 1) + value.charAt(i) + value.substring(i + 2));
    }
    slips.removeIf(slip -> slip.startsWith("-") || Long.parseLong(slip) == number);
    return slips;
  }
}
