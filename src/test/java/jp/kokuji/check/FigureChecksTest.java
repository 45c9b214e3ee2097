package jp.kokuji.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.Filing;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Additions;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.TableSums;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What checks say of figures that a test makes up, and which figures they look at for it. */
class FigureChecksTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final String ONE = "requests-by-outcome";
  private static final String TWO = "nondisclosed-by-department";
  private static final TableSums PLAIN = new TableSums(Map.of(), Map.of(), List.of());

  /** Two storeys of rows, a column that is a sum and one whose rows do not add up. */
  private static final TableSums STOREYS =
      new TableSums(
          Map.of("合計", List.of("甲", "乙"), "甲", List.of("甲/1", "甲/2")),
          Map.of("計", List.of("a", "b")),
          List.of("d"));

  private static final List<Figure> INSIDE =
      Stream.of(
              row(ONE, "甲/1", 1, 10, 11, 1),
              row(ONE, "甲/2", 2, 20, 22, 1),
              row(ONE, "甲", 3, 30, 33, 1),
              row(ONE, "乙", 4, 40, 44, 1))
          .flatMap(each -> each)
          .toList();

  private static Stream<Figure> row(String table, String row, long a, long b, long sum, long d) {
    return Stream.of(
        figure(table, row, "a", a),
        figure(table, row, "b", b),
        figure(table, row, "計", sum),
        figure(table, row, "d", d));
  }

  private static Figure figure(String table, String row, String column, long value) {
    String id = String.join(":", "r", table, row, column);
    return new Figure(id, table, row, column, value, "件", List.of());
  }

  private static Evidence evidence(TableSums one, TableSums two, Stream<Figure> figures) {
    ReportDefinition report = Filing.RULEBOOK.reports().get("information-disclosure");
    return new Evidence(
        Filing.RULEBOOK,
        Objects.requireNonNull(report),
        R3,
        new FigureSet(figures.toList()),
        TestDatabase.h2().get(Additions.class),
        new HashMap<>(Map.of(ONE, one, TWO, two)),
        new HashMap<>());
  }

  private static Evidence storeys(Stream<Figure> total) {
    return evidence(STOREYS, PLAIN, Stream.concat(INSIDE.stream(), total));
  }

  private static Evidence plain(Figure... figures) {
    return evidence(PLAIN, PLAIN, Stream.of(figures));
  }

  private static Side side(
      String table, @Nullable String row, @Nullable String within, @Nullable String column) {
    return new Side(table, row, within, column, null, Map.of());
  }

  private static SideChecks sides(Evidence evidence) {
    TestDatabase database = TestDatabase.h2();
    return new SideChecks(evidence, database.get(Records.class), database.get(PreviousYear.class));
  }

  @Test
  void totalIsHeldAgainstItsPartsAndSubtotalsAgainstTheirs() {
    SumChecks sums = new SumChecks(storeys(row(ONE, "合計", 7, 71, 77, 1)));
    assertThat(sums.rows(new Criterion.Rows(ONE, false)))
        .extracting(Comparison::place, Comparison::left, Comparison::right, Comparison::holds)
        .containsExactly(
            tuple("合計:a", 7L, 7L, true),
            tuple("合計:b", 71L, 70L, false),
            tuple("合計:計", 77L, 77L, true));
    assertThat(sums.rows(new Criterion.Rows(ONE, true)))
        .extracting(Comparison::place, Comparison::left, Comparison::right)
        .containsExactly(tuple("甲:a", 3L, 3L), tuple("甲:b", 30L, 30L), tuple("甲:計", 33L, 33L));
  }

  @Test
  void sumColumnIsHeldAgainstItsPartsInEveryRow() {
    SumChecks sums = new SumChecks(storeys(row(ONE, "合計", 7, 70, 78, 1)));
    assertThat(sums.columns(new Criterion.Columns(ONE, "計")))
        .extracting(Comparison::place, Comparison::left, Comparison::right, Comparison::holds)
        .containsExactly(
            tuple("甲/1:計", 11L, 11L, true),
            tuple("甲/2:計", 22L, 22L, true),
            tuple("甲:計", 33L, 33L, true),
            tuple("乙:計", 44L, 44L, true),
            tuple("合計:計", 78L, 77L, false));
  }

  @Test
  void cornerIsHeldAgainstTheVeryInside() {
    SumChecks sums = new SumChecks(storeys(row(ONE, "合計", 0, 0, 77, 1)));
    assertThat(sums.corner(new Criterion.Corner(ONE, "合計", "計")))
        .extracting(Comparison::place, Comparison::left, Comparison::right, Comparison::figures)
        .containsExactly(
            tuple(
                "合計:計",
                77L,
                77L,
                List.of(
                    "R3 \"r:" + ONE + ":合計:計\"",
                    "R3 \"r:" + ONE + ":乙:b\"",
                    "R3 \"r:" + ONE + ":甲/2:b\"",
                    "R3 \"r:" + ONE + ":甲/1:b\"")));
  }

  @Test
  void sideWithoutRowOrColumnTakesWhatIsNoSum() {
    Evidence evidence = storeys(row(ONE, "合計", 7, 70, 77, 1));
    assertThat(taken(evidence, side(ONE, null, null, null)))
        .containsExactly(1, 10, 1, 2, 20, 1, 4, 40, 1);
    assertThat(taken(evidence, side(ONE, null, null, "計"))).containsExactly(11, 22, 44);
    assertThat(taken(evidence, side(ONE, null, "甲", "b"))).containsExactly(10, 20);
    assertThat(taken(evidence, side(ONE, "合計", null, null))).containsExactly(7, 70, 1);
    assertThat(taken(evidence, side(ONE, "甲", null, "a"))).containsExactly(3);
    assertThat(taken(evidence, side(ONE, "丙", null, "a"))).isEmpty();
  }

  private static List<Integer> taken(Evidence evidence, Side side) {
    return evidence.selected(side).stream().map(figure -> (int) figure.value()).toList();
  }

  @ParameterizedTest
  @CsvSource({"4, 5, false, false", "5, 5, true, true", "6, 5, false, true"})
  void twoSidesAreTheSameOrOneIsNotLess(long left, long right, boolean same, boolean least) {
    SideChecks sides = sides(plain(figure(ONE, "甲", "a", left), figure(TWO, "甲", "a", right)));
    Side one = side(ONE, null, null, "a");
    Side two = side(TWO, null, null, "a");
    assertThat(sides.equal(new Criterion.Equal(one, two)))
        .extracting(Comparison::place, Comparison::left, Comparison::right, Comparison::holds)
        .containsExactly(tuple("", left, right, same));
    assertThat(sides.atLeast(new Criterion.AtLeast(one, two)))
        .extracting(Comparison::left, Comparison::right, Comparison::holds)
        .containsExactly(tuple(left, right, least));
  }

  @Test
  void tablesSayTheSameOfEveryRowThatOneOfThemHas() {
    Evidence evidence =
        evidence(
            STOREYS,
            PLAIN,
            Stream.concat(
                INSIDE.stream(),
                Stream.of(
                    figure(TWO, "甲", "a", 3), figure(TWO, "丙", "a", 5), figure(TWO, "丁", "b", 6))));
    Side two = side(TWO, null, null, "a");
    assertThat(sides(evidence).sameRows(new Criterion.SameRows(side(ONE, null, null, "a"), two)))
        .extracting(Comparison::place, Comparison::left, Comparison::right, Comparison::holds)
        .containsExactly(
            tuple("甲", 3L, 3L, true), tuple("乙", 4L, 0L, false), tuple("丙", 0L, 5L, false));
  }

  @Test
  void clauseHasWhatAllItsCombinationsHave() {
    Evidence evidence =
        plain(
            figure(ONE, "1", "件数", 5),
            figure(ONE, "2", "件数", 5),
            figure(ONE, "11", "件数", 0),
            figure(TWO, "市長/総務部/1+2", "件数", 4),
            figure(TWO, "市長/総務部/2", "件数", 2),
            figure(TWO, "1", "件数", 1));
    Criterion.PerClause clauses =
        new Criterion.PerClause(side(ONE, null, null, "件数"), side(TWO, null, null, "件数"));
    assertThat(new ClauseChecks(evidence).perClause(clauses))
        .extracting(Comparison::place, Comparison::left, Comparison::right, Comparison::holds)
        .containsExactly(
            tuple("1", 5L, 5L, true), tuple("2", 5L, 6L, false), tuple("11", 0L, 0L, true));
  }

  @Test
  void clausesOfADepartmentAreNoFewerThanItsCases() {
    TableSums sums =
        new TableSums(
            Map.of("合計", List.of("甲", "乙"), "甲", List.of("甲/1+2", "甲/2"), "乙", List.of("乙/1")),
            Map.of(),
            List.of());
    Evidence evidence =
        evidence(
            PLAIN,
            sums,
            Stream.of(
                figure(TWO, "甲/1+2", "件数", 4),
                figure(TWO, "甲/2", "件数", 2),
                figure(TWO, "甲", "件数", 10),
                figure(TWO, "乙/1", "件数", 1),
                figure(TWO, "乙", "件数", 2),
                figure(TWO, "合計", "件数", 12)));
    assertThat(
            new ClauseChecks(evidence).hits(new Criterion.ClauseHits(side(TWO, null, null, null))))
        .extracting(Comparison::place, Comparison::left, Comparison::right, Comparison::holds)
        .containsExactly(tuple("甲", 10L, 10L, true), tuple("乙", 1L, 2L, false));
  }

  @Test
  void shareIsSmallEnoughUpToItsPercentAndOnlyAskedOfManyEnough() {
    Side side = side(ONE, null, null, "a");
    PreviousYear previous = TestDatabase.h2().get(PreviousYear.class);
    Evidence evidence = storeys(row(ONE, "合計", 10, 80, 80, 1));
    PlausibleChecks plausible = new PlausibleChecks(evidence, previous);
    assertThat(plausible.share(new Criterion.Share(side, 30, 10)))
        .extracting(Comparison::place, Comparison::left, Comparison::right, Comparison::holds)
        .containsExactly(tuple("甲", 3L, 10L, true), tuple("乙", 4L, 10L, false));
    assertThat(plausible.share(new Criterion.Share(side, 30, 11)))
        .extracting(Comparison::holds)
        .containsExactly(true, true);
    assertThat(plausible.share(new Criterion.Share(side(ONE, "乙", null, null), 40, 10)))
        .extracting(Comparison::place, Comparison::left, Comparison::holds)
        .contains(tuple("b", 30L, true), tuple("b", 40L, false));
    assertThat(plausible.share(new Criterion.Share(side(ONE, null, null, null), 40, 10)))
        .extracting(Comparison::place, Comparison::left)
        .contains(tuple("甲:a", 3L), tuple("乙:b", 40L));
  }

  @Test
  void amountNamesItsThreeLargestFigures() {
    Amount amount = Amount.of(R3, INSIDE.stream().filter(figure -> figure.column().equals("b")));
    assertThat(amount.value()).isEqualTo(100);
    assertThat(amount.figures())
        .containsExactly(
            "R3 \"r:" + ONE + ":乙:b\"", "R3 \"r:" + ONE + ":甲:b\"", "R3 \"r:" + ONE + ":甲/2:b\"");
    assertThat(Amount.of(4)).isEqualTo(new Amount(4, List.of()));
    assertThat(Amount.shown(1_234_567)).isEqualTo("1,234,567");
  }
}
