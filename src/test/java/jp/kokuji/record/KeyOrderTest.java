package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
  private static boolean ascends(String... keys) {
    KeyOrder order = new KeyOrder();
    List.of(keys).forEach(key -> order.add("appeal", key));
    return order.ascends("appeal");
  }

  @Test
  void numbersAscendWithAndWithoutZeros() {
    assertThat(ascends("1\u001f", "9\u001f", "10\u001f", "10\u001f1")).isTrue();
    assertThat(ascends("009", "010", "100")).isTrue();
  }

  @Test
  void repeatedKeyDoesNot() {
    assertThat(ascends("1", "2", "2")).isFalse();
    assertThat(ascends("1", "2", "1", "3")).as("once broken, it stays so").isFalse();
  }

  @Test
  void eachKindHasAnOrderOfItsOwn() {
    KeyOrder order = new KeyOrder();
    order.add("appeal", "2");
    order.add("training", "1");
    order.add("appeal", "1");
    assertThat(order.ascends("training")).isTrue();
    assertThat(order.ascends("appeal")).isFalse();
    assertThat(order.ascends("publication")).as("nothing was seen of it").isFalse();
  }
}
