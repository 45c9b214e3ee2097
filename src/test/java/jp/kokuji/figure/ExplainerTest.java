package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.ReportDefinition;
import org.junit.jupiter.api.Test;

/** The records behind a figure, all or some of them, and the figures that count one record. */
class ExplainerTest extends DatabaseTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final ReportDefinition REPORT =
      Objects.requireNonNull(Filing.RULEBOOK.reports().get("information-disclosure"));

  ExplainerTest() {
    super(TestDatabase.h2());
  }

  private Explanation explain(String table, String row, String column, int most) {
    String id = Figure.id(REPORT.id(), table, row, column);
    Figure figure = new Figure(id, table, row, column, 0, "", List.of());
    return get(Explainer.class).explain(Filing.RULEBOOK, REPORT, R3, figure, most);
  }

  private static List<String> numbers(Explanation explanation) {
    return explanation.records().stream()
        .map((StoredRecord record) -> record.text("reception_number"))
        .toList();
  }

  private void file() {
    Filing.of("R3/総務部/a.csv")
        .request("1")
        .request("2", "outcome", "部分開示", "clauses", "1", "department", "総合政策部")
        .request("3", "outcome", "不開示", "clauses", "1+2")
        .settle(database);
    Filing.of("R2/総務部/b.csv").request("4").settle(database);
  }

  @Test
  void someOfTheRecordsAreBroughtAndTheDatabaseSaysWhatAllMake() {
    file();
    Explanation two = explain("requests-by-method", "合計", "請求件数", 2);
    assertThat(numbers(two)).containsExactly("1", "2");
    assertThat(two.total()).isEqualTo(3);
    assertThat(two.recount()).isEqualTo(3);
    assertThat(two.whole()).isEqualTo(new Explanation.Whole(3, OptionalLong.of(3)));

    Explanation three = explain("requests-by-method", "合計", "請求件数", 3);
    assertThat(numbers(three)).containsExactly("1", "2", "3");
    assertThat(three.total()).isEqualTo(3);
    assertThat(three.whole()).isNull();
    assertThat(three.counted()).isTrue();
    assertThat(three.years()).containsExactly(R3);
    assertThat(explain("requests-by-outcome", "市内", "部分開示", 9).columns())
        .containsExactly("outcome", "requester");
  }

  /** Two of three: 66.7 percent, whether the records of its parts are brought or not. */
  @Test
  void ratioIsExplainedByTheFiguresOfWhichItIsMade() {
    file();
    for (int most : new int[] {ExplainedTable.ALL, 1}) {
      Explanation rate = explain("overview", "合計", "開示率", most);
      assertThat(rate.counted()).isFalse();
      assertThat(rate.records()).isEmpty();
      assertThat(rate.operands())
          .extracting(Explanation.Operand::id, Explanation.Operand::value)
          .containsExactly(
              tuple("information-disclosure:overview:合計:開示・部分開示", 2L),
              tuple("information-disclosure:overview:合計:開示の可否の決定", 3L));
      assertThat(rate.recount()).isEqualTo(667);
    }
  }

  @Test
  void numbersAreAddedUpWhetherTheyAreBroughtOrNot() {
    Filing.of("R3/総務部/a.csv")
        .kind("information-provision")
        .record("a", "corner", "甲", "viewing", 3, "copies", 20, "publications", 100)
        .record("b", "corner", "乙", "viewing", 4)
        .settle(database);
    assertThat(explain("overview", "合計", "情報提供", ExplainedTable.ALL).recount()).isEqualTo(127);
    assertThat(explain("overview", "合計", "情報提供", 1).recount()).isEqualTo(127);
    assertThat(explain("overview", "合計", "情報提供", 1).columns())
        .containsExactly("viewing", "copies", "publications");
  }

  @Test
  void figureThatTheReportNoLongerHasCannotBeExplained() {
    for (List<String> place :
        List.of(
            List.of("gone", "合計", "請求件数"),
            List.of("requests-by-method", "ない行", "請求件数"),
            List.of("requests-by-method", "合計", "ない列"))) {
      assertThatThrownBy(() -> explain(place.get(0), place.get(1), place.get(2), 1))
          .isInstanceOf(NoLongerCounted.class);
    }
  }

  @Test
  void recordIsFollowedToEveryFigureThatCountsIt() {
    file();
    List<String> ids =
        get(CountingFigures.class)
            .of(
                Filing.RULEBOOK,
                REPORT,
                R3,
                "document-request",
                new Records.Place(R3, "R3/総務部/a.csv", "", 3));
    assertThat(ids)
        .contains(
            "information-disclosure:overview:合計:開示・部分開示",
            "information-disclosure:requests-by-method:合計:請求件数",
            "information-disclosure:partial-by-clause:合計:件数",
            "information-disclosure:partial-per-clause:1:件数")
        .doesNotContain(
            "information-disclosure:overview:合計:審査請求",
            "information-disclosure:requests-by-outcome:合計:開示",
            "information-disclosure:partial-per-clause:2:件数");
  }

  @Test
  void finalVersionsAreFoundByTheirNumberAndTheOneBefore() {
    FinalVersions finals = get(FinalVersions.class);
    FinalVersion first = new FinalVersion(1, 1, "one", LocalDate.of(2022, 5, 1));
    FinalVersion second = new FinalVersion(2, 3, "two", LocalDate.of(2022, 6, 1));
    assertThat(finals.findLastSubmission("r", R3)).isEmpty();
    for (int revision : new int[] {1, 2, 3}) {
      Figure figure = new Figure("i", "t", "r", "c", revision, "件", List.of());
      get(FigureStore.class).store("r", R3, revision, List.of(figure));
    }
    finals.store("r", R3, first);
    long submission = Filing.of("R3/総務部/a.csv").request("1").settle(database);
    finals.store("r", R3, second);

    assertThat(finals.findBefore("r", R3, 1)).isEmpty();
    assertThat(finals.findBefore("r", R3, 3)).contains(first);
    assertThat(finals.findBefore("r", R3, 4)).contains(second);
    assertThat(finals.findVersion("r", R3, 2)).contains(second);
    assertThat(finals.findVersion("r", R3.previous(), 2)).isEmpty();
    assertThat(finals.findContent("r", R3, 1)).contains("one");
    assertThat(finals.findLastSubmission("r", R3)).contains(submission);
    assertThat(finals.find("r", R3, 3)).isEmpty();
    assertThat(finals.find("r", R3, 2).orElseThrow().all())
        .extracting(Figure::value)
        .containsExactly(3L);
    assertThat(get(FigureStore.class).find("r", R3, 2)).isPresent();
    assertThat(get(FigureStore.class).find("r", R3, 4)).isEmpty();
  }
}
