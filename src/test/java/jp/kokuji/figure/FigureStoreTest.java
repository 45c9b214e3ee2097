package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kokuji.DatabaseTest;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import org.junit.jupiter.api.Test;

abstract class FigureStoreTest extends DatabaseTest {
  private static final FiscalYear R3 = new FiscalYear(2021);

  FigureStoreTest(TestDatabase database) {
    super(database);
  }

  private static Figure figure(String row, long value, String... parts) {
    return new Figure("r:t:" + row + ":件数", "t", row, "件数", value, "決定", List.of(parts));
  }

  @Test
  void figuresComeBackInTheirOrder() {
    List<Figure> figures =
        List.of(
            figure("市外", 3_000_000_000L),
            figure("市内", 0),
            new Figure("r:t:比:件数", "t", "比", "件数", -1125, 1, "％", List.of()),
            figure("合計", 3_000_000_000L, "r:t:市外:件数", "r:t:市内:件数"));
    get(FigureStore.class).store("r", R3, 1, figures);

    FigureSet loaded = get(FigureStore.class).load("r", R3, 1);
    assertThat(loaded.all()).isEqualTo(figures);
    assertThat(loaded.find("t", "市外", "件数")).contains(figures.getFirst());
    assertThat(loaded.find("t", "市外", "ほか")).isEmpty();
  }

  @Test
  void everyMakingOfAReportIsKept() {
    FigureStore store = get(FigureStore.class);
    assertThat(store.lastRevision("r", R3)).isEqualTo(0);
    store.store("r", R3, 1, List.of(figure("合計", 1)));
    store.store("r", R3, 2, List.of(figure("合計", 2)));
    store.store("r", R3.previous(), 1, List.of(figure("合計", 3)));

    assertThat(store.lastRevision("r", R3)).isEqualTo(2);
    assertThat(store.lastRevision("other", R3)).isEqualTo(0);
    assertThat(store.load("r", R3, 1).all()).containsExactly(figure("合計", 1));

    store.store("r", R3, 1, List.of(figure("合計", 4)));
    assertThat(store.load("r", R3, 1).all())
        .as("in the place of what a killed run left")
        .containsExactly(figure("合計", 4));
    assertThat(store.load("r", R3, 2).all()).containsExactly(figure("合計", 2));
  }
}
