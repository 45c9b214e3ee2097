package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "1080, 0, '1,080', 1080",
    "-2, 0, △2, -2",
    "1125, 1, 112.5, 112.5",
    "1000, 1, 100.0, 100.0",
    "-5, 2, △0.05, -0.05",
    "123456789, 2, '1,234,567.89', 1234567.89"
  })
  void isPrintedWithItsDecimals(long value, int decimals, String printed, String amount) {
    Figure figure = new Figure("r:t:a:b", "t", "a", "b", value, decimals, "％", List.of());
    assertThat(figure.printed()).isEqualTo(printed);
    assertThat(figure.amount().toPlainString()).isEqualTo(amount);
  }

  private static Figure figure(String id, long value, int decimals) {
    return new Figure(id, "t", id, "c", value, decimals, "件", List.of());
  }

  /** In the order of the newer version; 2 and 2.0 are the same. */
  @Test
  void versionsDifferInWhatIsNewIsAnotherOrIsGone() {
    FigureSet older =
        new FigureSet(List.of(figure("a", 1, 0), figure("b", 2, 0), figure("g", 0, 0)));
    FigureSet newer =
        new FigureSet(List.of(figure("n", 0, 0), figure("b", 20, 1), figure("a", 3, 0)));
    assertThat(FigureChange.between(older, newer))
        .containsExactly(
            new FigureChange("n", null, BigDecimal.ZERO),
            new FigureChange("a", BigDecimal.ONE, BigDecimal.valueOf(3)),
            new FigureChange("g", BigDecimal.ZERO, null));
    assertThat(FigureChange.between(older, older)).isEmpty();
  }

  @Test
  void figuresAreFoundByTheirIdAndTheirPlace() {
    FigureSet figures = new FigureSet(List.of(figure("a", 1, 0), figure("b", 2, 0)));
    assertThat(figures.all()).hasSize(2);
    assertThat(figures.find("b")).map(Figure::value).contains(2L);
    assertThat(figures.find("t", "a", "c")).map(Figure::value).contains(1L);
    assertThat(figures.find("t", "a", "d")).isEmpty();
    assertThat(figures.find("t", "d", "c")).isEmpty();
    assertThat(figures.find("u", "a", "c")).isEmpty();
    assertThat(figures.table("t").keySet()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({
    "'', false, normal",
    "'', true, revised",
    "normal, false, normal",
    "provisional, false, normal",
    "provisional, true, revised",
    "revised, false, normal",
    "not-collected, true, not-collected",
    "not-applicable, true, not-applicable",
    "break, false, break",
    "break, true, revised"
  })
  void publicSeesHowPublishedVersionsStand(String made, boolean revised, String shown) {
    ObservationStatus status = ObservationStatus.published(made, revised);
    assertThat(status.code()).isEqualTo(shown);
    assertThat(figure("a", 1, 0).as(status).status()).isEqualTo(ObservationStatus.of(shown));
  }
}
