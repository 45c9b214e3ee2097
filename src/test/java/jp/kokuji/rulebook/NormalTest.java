package jp.kokuji.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  @Test
  void takesNoShortcutThatChangesAKey() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String written = Character.toString(c);
      String composed = written + "\u3099";
      assertThat(Normal.key(written)).isEqualTo(slowly(written));
      assertThat(Normal.key(composed)).isEqualTo(slowly(composed));
    }
  }

  /** As the key is defined: NFKC, no white space, one dash. */
  private static String slowly(String written) {
    String normalised = Normalizer.normalize(written, Normalizer.Form.NFKC);
    return Normal.oneDash(WHITE_SPACE.matcher(normalised).replaceAll(""));
  }

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
