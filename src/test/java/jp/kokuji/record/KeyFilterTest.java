package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyFilterTest {
  private static final int KEYS = 200_000;

  private final KeyFilter filter = new KeyFilter();

  private static String key(int number) {
    return "R3-" + number + "\u001f" + number % 3;
  }

  @Test
  void everyKeyIsKnownAgainHoweverManyCameAfterIt() {
    IntStream.range(0, KEYS).forEach(number -> filter.add(key(number)));
    assertThat(IntStream.range(0, KEYS).allMatch(number -> filter.add(key(number)))).isTrue();
  }

  @Test
  void hardlyANewKeyIsTakenForKnown() {
    long mistaken = IntStream.range(0, KEYS).filter(number -> filter.add(key(number))).count();
    assertThat(mistaken).isLessThan(3);
  }
}
