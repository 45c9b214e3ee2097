package jp.kokuji.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
  @ParameterizedTest
  @CsvSource({
    "'総務部　総務課', 総務部総務課",
    "' 第１\u00A0号\n', 第1号",
    "広聴･相談課, 広聴・相談課",
    "ｼﾃｨﾌﾟﾗｻﾞ総務, シティプラザ総務",
    "受付№, 受付No",
    "三瀨総合支所, 三瀨総合支所"
  })
  void comparesWidthsAndSpacesAway(String written, String key) {
    assertThat(Normal.key(written)).isEqualTo(key);
  }
}
