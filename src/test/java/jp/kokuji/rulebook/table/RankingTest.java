package jp.kokuji.rulebook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.TableDefinition.Order;
import jp.kokuji.rulebook.TableDefinition.Rows;
import jp.kokuji.rulebook.TableDefinition.Zero;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows with the most records, and the one of all others. */
class RankingTest {
  private static final Map<String, Long> SIZES = Map.of("甲", 1L, "乙", 5L, "丙", 3L, "丁", 3L);

  private static Rows rows(
      @Nullable Order order, @Nullable Integer largest, @Nullable String rest) {
    return new Rows(
        List.of("field"),
        null,
        Map.of(),
        Map.of(),
        order,
        largest,
        rest,
        List.of(),
        Zero.LIST,
        null,
        null);
  }

  private static List<Category> ranked(
      Rows rows, @Nullable Map<String, Long> sizes, String... words) {
    List<Category> members =
        Stream.of(words)
            .map(word -> Category.of(word, new Membership.Is("field", List.of(word))))
            .toList();
    return new Ranking(rows, Optional.ofNullable(sizes)).of(members);
  }

  private static List<String> labels(Rows rows, @Nullable Map<String, Long> sizes) {
    return ranked(rows, sizes, "甲", "乙", "丙", "丁", "戊").stream().map(Category::label).toList();
  }

  @Test
  void mostStandFirstAndEqualsAsInTheirList() {
    assertThat(labels(rows(Order.SIZE, null, null), SIZES))
        .containsExactly("乙", "丙", "丁", "甲", "戊");
    assertThat(labels(rows(null, null, null), SIZES)).containsExactly("甲", "乙", "丙", "丁", "戊");
  }

  @Test
  void asLargeAsTheLastIsShownToo() {
    assertThat(labels(rows(null, 1, null), SIZES)).containsExactly("乙");
    assertThat(labels(rows(null, 2, null), SIZES)).containsExactly("乙", "丙", "丁");
    assertThat(labels(rows(null, 5, null), SIZES)).containsExactly("乙", "丙", "丁", "甲", "戊");
    assertThat(labels(rows(null, 4, null), Map.of("甲", 1L)))
        .as("nothing is small")
        .containsExactly("甲");
  }

  @Test
  void othersHaveOneRowTogether() {
    List<Category> rows = ranked(rows(null, 1, "その他"), SIZES, "甲", "その他", "乙", "丙");
    assertThat(rows).extracting(Category::label).containsExactly("乙", "その他");
    assertThat(rows.getFirst().ifAny()).isFalse();
    assertThat(rows.getLast().ifAny()).isTrue();
    assertThat(rows.getLast().memberships())
        .containsExactly(new Membership.Is("field", List.of("その他", "丙", "甲")));
    assertThat(labels(rows(null, 5, "その他"), SIZES)).doesNotContain("その他");
  }

  @Test
  void withoutSizesAllThereMayBeAreRows() {
    assertThat(labels(rows(null, 2, "その他"), null)).containsExactly("甲", "乙", "丙", "丁", "戊", "その他");
  }
}
