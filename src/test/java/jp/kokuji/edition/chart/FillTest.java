package jp.kokuji.edition.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.2 counts it; 3 to 1 is what it asks of graphics (1.4.11). */
class FillTest {

  @ParameterizedTest
  @EnumSource(Fill.class)
  void everyInkStandsOffThePaper(Fill fill) {
    assertThat(contrast(fill.ink(), Fill.PAPER)).isGreaterThan(4.5);
  }

  @Test
  void seriesDifferWithoutColour() {
    assertThat(Stream.of(Fill.values()).map(Fill::texture)).doesNotHaveDuplicates();
  }

  @Test
  void theLatestYearIsSolidHoweverManyStandBesideIt() {
    for (int count = 1; count <= Fill.values().length; count++) {
      assertThat(Fill.of(count - 1, count)).isEqualTo(Fill.SOLID);
    }
    assertThat(Fill.of(0, 3)).isEqualTo(Fill.DOTS);
  }

  @Test
  void textStandsOffThePaper() {
    assertThat(contrast(Drawing.INK, Fill.PAPER)).isGreaterThan(7);
  }

  private static double contrast(int one, int other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
