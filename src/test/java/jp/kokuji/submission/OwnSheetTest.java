package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnSheetTest {
  @Test
  void sheetOfOursIsSkippedInSilenceWhateverItHolds() {
    assertThat(
            Ledger.of(Ledger.desk())
                .sheet("例")
                .line(OwnSheet.EXAMPLES + "　この様式の書き方")
                .line(Ledger.desk().keySet())
                .line(Ledger.desk().values())
                .judge())
        .hasSize(3)
        .endsWith(new Outcome.SheetSkipped("例", List.of()));
  }

  @Test
  void sheetOfADepartmentIsReadWhateverItsName() {
    Ledger ledger =
        new Ledger()
            .sheet("記入例")
            .line("記入例")
            .line(OwnSheet.EXAMPLES)
            .line(Ledger.desk().keySet())
            .line(Ledger.desk().values());
    assertThat(ledger.last()).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void fileOfNothingButOurSheetsIsRefused() {
    assertThat(new Ledger().line(OwnSheet.CODES).line("市内").rules())
        .containsExactly(Rule.NO_LEDGER_FOUND);
  }
}
