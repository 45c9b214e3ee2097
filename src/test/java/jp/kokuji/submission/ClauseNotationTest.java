package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
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
        "1号･3号に該当|1 3"
      })
  void reads_what_departments_write(String text, String numbers) {
    assertThat(ClauseNotation.find(text))
        .hasValueSatisfying(
            found ->
                assertThat(found)
                    .containsExactlyElementsOf(
                        Arrays.stream(numbers.split(" "))
                            .map(Integer::valueOf)
                            .collect(Collectors.toList())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "①", "２①", "1②", "1 2", "１　２号", "1.2", "1/2", "第1号ア", "第7条第1号", "一号", "1号～3号", "-1", "号",
        "1,", "1・・2", "1²", "1234"
      })
  void refuses_what_could_mean_something_else(String text) {
    assertThat(ClauseNotation.find(text)).isEmpty();
  }
}
