package jp.kokuji.returned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "General|\"▲ \"General;\"▲ \"-General;\"▲ \"General;\"▲ \"@",
        "yyyy/m/d;@|\"▲ \"yyyy/m/d;\"▲ \"@",
        "[Red]0;[Blue]\\-0;\"a;b\"|[Red]\"▲ \"0;[Blue]\"▲ \"\\-0;\"▲ \"\"a;b\";\"▲ \"@",
        "[<=999]000;[<=9999]000\\-00;000|[<=999]\"▲ \"000;[<=9999]\"▲ \"000\\-00;\"▲ \"000;\"▲ \"@",
        "[h]:mm|\"▲ \"[h]:mm;\"▲ \"-[h]:mm;\"▲ \"[h]:mm;\"▲ \"@",
        "\"No.\"@|\"▲ \"\"No.\"@"
      })
  void putsTheSymbolBeforeWhateverIsShown(String code, String signed) {
    assertThat(SignedFormat.of(code, "▲")).isEqualTo(signed);
  }
}
