package jp.kokuji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole small files, each for a kind of fault or of what looks like one, and all that is said. */
class PrintedCasesTest {
  private static final Path CASES = Path.of("src/test/resources/audit/cases");

  /** For each kind of finding the basis, or the cause, and the cell of the total. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          lost-row, 'Lost B5', '', ''
          note-need-not-match, '', 'B9 B3 B5 B9', ''
          total-with-mark, 'ROW_TOTAL B4', '', ''
          number-with-mark, 'ROW_TOTAL B4 COLUMN_TOTAL B4', '', ''
          one-row, 'COLUMN_TOTAL B2', '', ''
          rate, 'RATE F2', '', ''
          flow, 'FLOW E2 FLOW E4', '', ''
          english-total, 'ROW_TOTAL D4 COLUMN_TOTAL D4', '', ''
          restated, '', '', 'RESTATED B9 RESTATED C9'
          page-break, 'ROW_TOTAL J7 SENTENCE A11 SENTENCE A11', '', ''
          sentence, 'SENTENCE A1', '', ''
          parent-row, 'ROW_TOTAL E2 ROW_TOTAL F2', '', ''
          bracket-part, 'PORTION B3', '', ''
          cut-rate, '', '', 'ROUNDED C4'
          vertical, '', '', ''
          dropped-row, 'Lost B15', '', ''
          lost-row-of-two-columns, 'Lost B4', '', ''
          blank-row-before-the-rest, '', '', ''
          row-twice, 'Doubled B5', '', 'REPEATED B3'
          list-of-figures, '', '', ''
          medians, '', '', ''
          same-title, '', '', ''
          one-line-of-a-rate, '', '', ''
          """)
  void allThatIsSaidIsRight(String name, String wrong, String explained, String warnings)
      throws Exception {
    Audit audit = Audit.of(CASES.resolve(name + ".csv"));
    Stream<String> causes =
        audit.remainders().stream()
            .filter(Remainder::explains)
            .map(rest -> rest.cause().getClass().getSimpleName() + " " + cell(rest.total()));
    Stream<String> single =
        audit.differences().stream()
            .filter(each -> audit.remainders().stream().noneMatch(rest -> rest.covers(each)))
            .map(each -> each.basis() + " " + cell(each.total()));
    assertThat(Stream.concat(causes, single).collect(Collectors.joining(" "))).isEqualTo(wrong);
    assertThat(
            audit.explained().stream()
                .map(each -> cell(each.difference().total()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(explained);
    assertThat(
            audit.warnings().stream()
                .map(each -> each.basis() + " " + cell(each.total()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(warnings);
    // each number has one state, and what is in none of the calculations is listed
    assertThat(Stream.of(Account.State.values()).mapToInt(audit.account()::count).sum())
        .isEqualTo(audit.numbers())
        .isPositive();
    assertThat(audit.unchecked()).hasSize(audit.account().count(Account.State.NOT_UNDERSTOOD));
  }

  private static String cell(Quantity number) {
    return number.place().address();
  }
}
