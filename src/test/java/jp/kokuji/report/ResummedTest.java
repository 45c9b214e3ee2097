package jp.kokuji.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the figures are: read by themselves, the sentences name all and add up. */
class ResummedTest {
  private static final int YEARS = 300;
  private static final String BLOCKS =
      """
      - text:
          text: "全{all}件は、{offices}です。"
          phrases:
            all: {table: offices, row: 合計, column: 件数}
            offices: {table: offices, column: 件数, each: "{label}が{value}件", of: all}
          when: all
          otherwise: なし。
      - text:
          text: "多いのは、{offices}です。"
          phrases:
            offices: {table: offices, column: 件数, first: "{label}が{value}件で最も多く", tied: "{labels}がそれぞれ{value}件で最も多く", second: "次いで{label}が{value}件", each: "{label}が{value}件", largest: 3, rest: 等}
          when: offices
      """;
  private static final Pattern WHOLE = Pattern.compile("全([0-9,]+)件は、(.*)です。");
  private static final Pattern PART = Pattern.compile("([^、]部)が([0-9,]+)件");

  @Test
  void everySentenceNamesAllAndAddsUp(@TempDir Path folder) throws Exception {
    Random random = new Random(20210401);
    Town town = new Town(folder);
    Rulebook rulebook = town.read(BLOCKS);
    for (int year = 0; year < YEARS; year++) {
      Map<String, Integer> values = new LinkedHashMap<>();
      for (char c = 'A'; c < 'A' + random.nextInt(8); c++) {
        int most = random.nextInt(4) == 0 ? 20_000 : 4;
        values.put(c + "部", Math.max(0, random.nextInt(most + 2) - 1));
      }
      town.anew().figures("offices", List.of("件数"), rows(values));
      List<String> texts =
          town.compose(rulebook).blocks().stream()
              .flatMap(block -> block.sentences().stream())
              .map(Sentence::text)
              .toList();
      values.values().removeIf(value -> value == 0);
      if (values.isEmpty()) {
        assertThat(texts).containsExactly("なし。");
      } else {
        checkWhole(texts.get(0), values);
        checkLargest(texts.get(1), values);
      }
    }
  }

  private static Map<String, List<Integer>> rows(Map<String, Integer> values) {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    values.forEach((name, value) -> rows.put("市長/" + name, List.of(value)));
    rows.put("合計", List.of(values.values().stream().mapToInt(Integer::intValue).sum()));
    return rows;
  }

  private static void checkWhole(String text, Map<String, Integer> values) {
    Matcher whole = WHOLE.matcher(text);
    assertThat(whole.matches()).as(text).isTrue();
    Map<String, Integer> told = new LinkedHashMap<>();
    PART.matcher(whole.group(2))
        .results()
        .forEach(part -> told.put(part.group(1), number(part.group(2))));
    assertThat(told).as(text).isEqualTo(values);
    assertThat(told.values().stream().mapToInt(Integer::intValue).sum())
        .as(text)
        .isEqualTo(number(whole.group(1)));
  }

  /** Who is not named has less than everybody who is, and 等 stands for him. */
  private static void checkLargest(String text, Map<String, Integer> values) {
    Map<String, Integer> left = new LinkedHashMap<>(values);
    left.keySet().removeIf(text::contains);
    Map<String, Integer> named = new LinkedHashMap<>(values);
    named.keySet().removeAll(left.keySet());
    assertThat(text.contains("等")).as(text).isEqualTo(!left.isEmpty());
    assertThat(named).as(text).hasSizeGreaterThanOrEqualTo(Math.min(3, values.size()));
    int least = named.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    assertThat(left.values()).as(text).allMatch(value -> value < least);
    if (text.contains("最も")) {
      int most = values.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
      String leaders = text.substring(0, text.indexOf("最も"));
      assertThat(values.entrySet())
          .as(text)
          .allMatch(e -> leaders.contains(e.getKey()) == (e.getValue() == most));
    }
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }
}
