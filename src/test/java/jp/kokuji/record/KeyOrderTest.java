package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
  private static final KeyOrder ORDER = new KeyOrder();

  private static void assertAscending(String... keys) {
    assertThat(List.of(keys)).isSortedAccordingTo(ORDER).doesNotHaveDuplicates();
    for (int i = 1; i < keys.length; i++) {
      assertThat(ORDER.compare(keys[i - 1], keys[i])).isNegative();
      assertThat(ORDER.compare(keys[i], keys[i - 1])).isPositive();
    }
  }

  @Test
  void numbersAscendWithAndWithoutZeros() {
    assertAscending("1", "9", "10", "100");
    assertAscending("009", "010", "100");
  }

  @Test
  void branchesComeAfterTheirNumberAndBeforeTheNext() {
    assertAscending("9\u001f1", "10\u001f", "10\u001f1", "10\u001f2", "10\u001f10", "11\u001f");
  }

  @Test
  void fewerPartsComeFirst() {
    assertAscending("10", "10\u001f", "10\u001f\u001f1");
  }

  @Test
  void onlyTheSameKeyIsEqual() {
    assertThat(ORDER.compare("3\u001f1", "3\u001f1")).isZero();
    assertThat(ORDER.compare("", "")).isZero();
  }
}
