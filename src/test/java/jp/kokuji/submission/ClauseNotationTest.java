package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import jp.kokuji.rulebook.ClauseNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseNotationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|1",
        "1号|1",
        "第１号|1",
        "第1号・第2号|1 2",
        "1,2|1 2",
        "１，２|1 2",
        "1・2号該当|1 2",
        "1号、2号|1 2",
        "2号及び1号|1 2",
        "第 1 号 ・ 第 2 号|1 2",
        "1号・1号|1",
        "12号|12",
        "1号･3号に該当|1 3",
        "①③|1 3",
        "①、⑫号|1 12",
        "第1号第3号|1 3",
        "第7号イ|7イ",
        "第1号ア|1ア",
        "７号の ﾛ|7ロ",
        "第2号、第7号ハ・イ|2 7イ 7ハ",
        "第7号ウ及び第7号イ、第10号ア|7イ 7ウ 10ア"
      })
  void reads_what_departments_write(String text, String numbers) {
    assertThat(ClauseNotation.find(text))
        .hasValueSatisfying(
            found ->
                assertThat(found.numbers())
                    .containsExactlyElementsOf(
                        Arrays.stream(numbers.split(" "))
                            .map(ClauseNumber::of)
                            .collect(Collectors.toList())));
  }

  @ParameterizedTest
  @CsvSource({
    "第7条第1号, '', 第7条, 1",
    "条例第7条第1号、第3号, 条例, 第7条, 1 3",
    "第７条１号及び第７条３号, '', 第7条, 1 3",
    "情報公開条例第7条第2号該当, 情報公開条例, 第7条, 2",
    "第14条の2第1項第5号, '', 第14条の2第1項, 5",
    "法第78条第1項第2号, 法, 第78条第1項, 2"
  })
  void reads_the_article_and_its_law(String text, String law, String article, String numbers) {
    ClauseNotation.Clauses found = ClauseNotation.find(text).orElseThrow();
    assertThat(found.articles())
        .isNotEmpty()
        .containsOnly(new ClauseNotation.Article(law, article));
    assertThat(found.numbers()).extracting(String::valueOf).containsExactly(numbers.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 第7条, true",
    "条例, 第7条, true",
    "市条例, 第7条, true",
    "小町市情報公開条例, 第7条, true",
    "個人情報保護条例, 第7条, false",
    "法, 第7条, false",
    "'', 第8条, false",
    "'', 第7条の2, false",
    "'', 第7条第1項, false"
  })
  void tells_the_article_of_a_column_from_others(String law, String article, boolean own) {
    assertThat(new ClauseNotation.Article(law, article).isOf("小町市情報公開条例", "第7条")).isEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "２①", "1②", "1 2", "１　２号", "1.2", "1/2", "第1号アイ", "ア", "第1号・ア", "第0号", "第7条1", "①2", "第7条",
        "一号", "1号～3号", "-1", "号", "1,", "1・・2", "1²", "1234"
      })
  void refuses_what_could_mean_something_else(String text) {
    assertThat(ClauseNotation.find(text)).isEmpty();
  }
}
