package jp.kokuji.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import jp.kokuji.Jobs;
import jp.kokuji.calendar.FiscalYear;
import org.junit.jupiter.api.Test;

class PrintedKindsTest {

  /** So that somebody has to say that there is none, before a report says so. */
  @Test
  void everyKindThatAReportPrintsHasSomebodyWhoOwesIt() {
    Rulebook rulebook = Jobs.rulebook();
    IntStream.rangeClosed(2020, 2026)
        .mapToObj(FiscalYear::new)
        .forEach(
            year ->
                rulebook
                    .reports()
                    .values()
                    .forEach(
                        report ->
                            assertThat(report.kinds(rulebook, year))
                                .as(report.id() + " " + year.code())
                                .isNotEmpty()
                                .allMatch(kind -> isOwed(rulebook.kind(kind)))));
  }

  private static boolean isOwed(RecordKind kind) {
    return kind.roles().owner() != null
        || kind.find(FieldType.DepartmentName.class).isPresent()
        || kind.find(FieldType.CornerName.class).isPresent();
  }
}
