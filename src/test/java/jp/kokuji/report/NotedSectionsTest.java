package jp.kokuji.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import jp.kokuji.Jobs;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.report.Report.Section;
import jp.kokuji.rulebook.CheckNote;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

class NotedSectionsTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final Rulebook RULEBOOK = Jobs.rulebook();
  private static final ReportDefinition DEFINITION =
      Objects.requireNonNull(RULEBOOK.reports().get("personal-information"));

  private static CheckNote note(String check, String text, boolean print) {
    return new CheckNote(check, "", text, "課長", print, "jobs/notes/R3.yml", 2);
  }

  private static Report plain() {
    return new Report(
        DEFINITION.id(),
        R3,
        "題",
        "期間",
        "市",
        true,
        DEFINITION.layout(R3).sections().stream()
            .map(name -> new Section("", name, name, List.<Block>of(new Block.Paragraph("文"))))
            .toList());
  }

  private static Report noted(CheckNote... notes) {
    return new NotedSections(DEFINITION, RULEBOOK, R3).add(plain(), List.of(notes));
  }

  @Test
  void noteStandsBelowTheSectionThatShowsItsTable() {
    Report report = noted(note("C-P20", "15件から113件", true));
    assertThat(report.sections()).hasSameSizeAs(plain().sections());
    assertThat(report.sections())
        .filteredOn(section -> section.heading().equals("outside-use"))
        .singleElement()
        .extracting(section -> section.blocks().getLast())
        .isEqualTo(new Block.Remark("注　１５件から１１３件"));
  }

  @Test
  void noteOnRecordsClosesTheReport() {
    Section last = noted(note("C-P14", "前年度の請求", true)).sections().getLast();
    assertThat(last).isEqualTo(new Section("１", "注記", "注記", List.of(new Block.Remark("注　前年度の請求"))));
  }

  @Test
  void noteIsOnlyPrintedWhereItSaysSo() {
    assertThat(noted(note("C-P20", "内部の記録", false))).isEqualTo(plain());
  }
}
