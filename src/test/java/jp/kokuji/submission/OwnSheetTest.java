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
                .line(OwnSheet.examples(3) + "　この様式の書き方")
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
            .line(OwnSheet.examples(3))
            .line(Ledger.desk().keySet())
            .line(Ledger.desk().values());
    assertThat(ledger.judge()).hasAtLeastOneElementOfType(Outcome.Accepted.class);
    assertThat(ledger.rules()).containsExactly(Rule.DOUBTFUL_TITLE);
  }

  @Test
  void fileOfNothingButOurSheetsIsRefused() {
    assertThat(new Ledger().line(OwnSheet.CODES).line("市内").rules())
        .containsExactly(Rule.NO_LEDGER_FOUND);
  }

  @Test
  void whatWasWrittenBelowTheExamplesIsNotLeftOutInSilence() {
    Ledger ledger =
        Ledger.of(Ledger.desk())
            .sheet("記入例")
            .line(OwnSheet.examples(3))
            .line(Ledger.desk().keySet())
            .line(Ledger.desk().values())
            .line("", "　")
            .line(Ledger.desk().values())
            .line(Ledger.desk().values());
    assertThat(ledger.judge())
        .endsWith(
            new Outcome.SheetEnded(
                "記入例",
                List.of(new Problem(Rule.AMONG_EXAMPLES, "記入例", 0, "", "2", List.of("5", "6")))));
  }
}
