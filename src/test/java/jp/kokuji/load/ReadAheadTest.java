package jp.kokuji.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 1000, 1001, 2000, 3500})
  void readsEverythingInItsOrder(int count) throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<Integer> read = new ArrayList<>();
    try (ReadAhead<Integer> ahead =
        new ReadAhead<>(() -> next.get() < count ? next.getAndIncrement() : null)) {
      for (Integer item = ahead.read(); item != null; item = ahead.read()) {
        read.add(item);
      }
      assertThat(ahead.read()).as("once more at the end").isNull();
    }
    assertThat(read).hasSize(count).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void faultOfTheSourceIsItsOwn() {
    AtomicInteger next = new AtomicInteger();
    try (ReadAhead<Integer> ahead =
        new ReadAhead<>(
            () -> {
              if (next.get() == 1500) {
                throw new IOException("the disk failed");
              }
              return next.getAndIncrement();
            })) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 2000; i++) {
                  ahead.read();
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessage("the disk failed");
    }
  }
}
