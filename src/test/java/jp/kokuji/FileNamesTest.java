package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Locales in which departments' files can be opened. */
class FileNamesTest {

  @ParameterizedTest
  @CsvSource({"UTF-8, true", "windows-31j, true", "ANSI_X3.4-1968, false", "ISO-8859-1, false"})
  void encodingsOfNames(String encoding, boolean japanese) {
    assertThat(FileNames.inJapanese(encoding)).isEqualTo(japanese);
  }
}
