package jp.kokuji.edition.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.edition.chart.Mark.Area;
import jp.kokuji.edition.chart.Mark.Label;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Chart;
import jp.kokuji.report.Block.Chart.Bars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingTest {
  private static final double PAPER = 471;
  private static final double TELEPHONE = 250;

  /** From one bar to more than a page holds, from nothing to a thousand million. */
  static Stream<Chart> charts() {
    List<String> months = IntStream.rangeClosed(1, 12).mapToObj(m -> m + "月").toList();
    List<String> longNames =
        IntStream.rangeClosed(1, 30).mapToObj(n -> "固定資産評価審査委員会事務局の第" + n + "係の分").toList();
    return Stream.of(Bars.values())
        .flatMap(
            bars ->
                Stream.of(
                    SampleChart.of(bars, List.of("合計"), 1, 0),
                    SampleChart.of(bars, List.of("合計"), 1, 1),
                    SampleChart.of(bars, List.of("𠮷田町", "Ｂ（第9条第3項第3号）"), 5, 1_000_000_000),
                    SampleChart.of(bars, months, 1, 37),
                    SampleChart.of(bars, months, 1, 123_456),
                    SampleChart.of(bars, months, 2, 1_080),
                    SampleChart.of(bars, longNames, 1, 999),
                    SampleChart.twoYears(bars)));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void noLabelLeavesTheDrawingOrRunsIntoAnother(Chart chart) {
    for (double width : new double[] {PAPER, TELEPHONE}) {
      Drawing drawing = Drawing.of(chart, width);
      List<Label> labels = drawing.labels().toList();
      for (Label label : labels) {
        assertThat(left(label)).as(label.text()).isGreaterThanOrEqualTo(-0.1);
        assertThat(right(label)).as(label.text()).isLessThanOrEqualTo(width + 0.1);
        assertThat(label.y() - Drawing.TEXT * 0.88).isGreaterThanOrEqualTo(-1);
        assertThat(label.y() + Drawing.TEXT * 0.12).isLessThanOrEqualTo(drawing.height());
      }
      for (int one = 0; one < labels.size(); one++) {
        for (Label other : labels.subList(one + 1, labels.size())) {
          assertThat(apart(labels.get(one), other)).as(labels.get(one) + " " + other).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyNameAndEveryFigureIsWritten(Chart chart) {
    List<Label> labels = Drawing.of(chart, PAPER).labels().toList();
    String text = String.join("", labels.stream().map(Label::text).toList());
    chart.categories().forEach(name -> assertThat(text).contains(name));
    List<Figure> figures = Scale.values(chart).toList();
    assertThat(labels.stream().map(Label::figure).filter(Objects::nonNull))
        .containsExactlyInAnyOrderElementsOf(figures);
    labels.stream()
        .filter(label -> label.figure() != null)
        .forEach(
            label ->
                assertThat(label.text().replace(",", ""))
                    .isEqualTo(Long.toString(label.figure().value())));
  }

  @ParameterizedTest
  @EnumSource(Bars.class)
  void barsAreAsLongAsTheirFiguresFromZero(Bars bars) {
    Chart chart = SampleChart.of(bars, List.of("春", "夏", "秋", "冬"), 1, 80);
    List<Area> areas = bars(Drawing.of(chart, PAPER));
    assertThat(areas).hasSize(4);
    boolean across = bars == Bars.ACROSS;
    double unit = length(areas.getFirst(), across) / 20;
    for (int at = 0; at < 4; at++) {
      assertThat(length(areas.get(at), across)).isCloseTo(unit * 20 * (at + 1), within(0.01));
    }
    assertThat(areas.stream().map(a -> across ? a.x() : a.y() + a.height()))
        .allSatisfy(foot -> assertThat(foot).isCloseTo(foot(areas, across), within(0.01)));
  }

  private static double foot(List<Area> areas, boolean across) {
    Area first = areas.getFirst();
    return across ? first.x() : first.y() + first.height();
  }

  @Test
  void zeroIsWrittenWithoutABarAndNothingIsNotZero() {
    Chart chart = SampleChart.twoYears(Bars.ACROSS);
    Drawing drawing = Drawing.of(chart, PAPER);
    assertThat(drawing.labels().map(Label::text)).contains("0", "－");
    assertThat(bars(drawing)).hasSize(4 + 2);
  }

  @Test
  void uprightBarsLieDownWhereTheirNamesWouldCollide() {
    List<String> months = IntStream.rangeClosed(1, 12).mapToObj(m -> m + "月").toList();
    Chart few = SampleChart.of(Bars.UPWARDS, months, 1, 37);
    Chart large = SampleChart.of(Bars.UPWARDS, months, 1, 1_000_000_000);
    assertThat(Drawing.of(few, PAPER).labels().map(Label::anchor)).contains(Mark.Anchor.MIDDLE);
    assertThat(bars(Drawing.of(few, PAPER))).allMatch(bar -> bar.width() == first(few).width());
    assertThat(bars(Drawing.of(large, PAPER)))
        .allMatch(bar -> bar.height() == first(large).height());
  }

  private static Area first(Chart chart) {
    return bars(Drawing.of(chart, PAPER)).getFirst();
  }

  @Test
  void aNumberIsNotTornFromItsUnit() {
    List<String> months = IntStream.rangeClosed(1, 12).mapToObj(m -> m + "月").toList();
    Drawing drawing = Drawing.of(SampleChart.of(Bars.UPWARDS, months, 1, 37), TELEPHONE);
    assertThat(drawing.labels().map(Label::text)).containsAll(months).doesNotContain("月");
  }

  @Test
  void noGridlineRunsThroughAValue() {
    Drawing drawing = Drawing.of(SampleChart.of(Bars.UPWARDS, List.of("春", "夏"), 1, 49), PAPER);
    List<Mark> marks = drawing.marks();
    int grid = 0;
    for (int at = 0; at < marks.size(); at++) {
      grid = marks.get(at) instanceof Mark.Lines lines && lines.thickness() < 0.5 ? at : grid;
    }
    assertThat(marks.subList(0, grid)).isNotEmpty().noneMatch(Area.class::isInstance);
  }

  @Test
  void texturesStayWithinTheirBars() {
    Hatching hatching = new Hatching(10, 20, 31, 9.5);
    for (Fill.Texture texture : Fill.Texture.values()) {
      assertThat(hatching.of(texture))
          .allSatisfy(
              line -> {
                assertThat(List.of(line.x1(), line.x2())).allMatch(x -> x >= 9.999 && x <= 41.001);
                assertThat(List.of(line.y1(), line.y2())).allMatch(y -> y >= 19.999 && y <= 29.501);
              });
      assertThat(hatching.of(texture).isEmpty()).isEqualTo(texture == Fill.Texture.SOLID);
    }
  }

  @Test
  void lessThanZeroIsRefused() {
    assertThatThrownBy(() -> SampleChart.of(Bars.ACROSS, List.of("計"), 1, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** What is filled with the ink of a series, or with paper below a texture. */
  private static List<Area> bars(Drawing drawing) {
    List<Mark> marks = drawing.marks();
    int firstBar = lastValuePaper(marks) + 1;
    return marks.subList(firstBar, marks.size()).stream()
        .filter(Area.class::isInstance)
        .map(Area.class::cast)
        .toList();
  }

  /** Values stand on paper as high as text, which is drawn before all bars. */
  private static int lastValuePaper(List<Mark> marks) {
    int last = -1;
    for (int at = 0; at < marks.size(); at++) {
      if (marks.get(at) instanceof Area area
          && area.height() == Drawing.TEXT
          && area.colour() == Fill.PAPER) {
        last = at;
      }
    }
    return last;
  }

  private static double length(Area area, boolean across) {
    return across ? area.width() : area.height();
  }

  private static double left(Label label) {
    return switch (label.anchor()) {
      case START -> label.x();
      case MIDDLE -> label.x() - Measure.width(label.text()) / 2;
      case END -> label.x() - Measure.width(label.text());
    };
  }

  private static double right(Label label) {
    return left(label) + Measure.width(label.text());
  }

  private static boolean apart(Label one, Label other) {
    return right(one) <= left(other) + 0.01
        || right(other) <= left(one) + 0.01
        || Math.abs(one.y() - other.y()) >= Drawing.TEXT;
  }
}
