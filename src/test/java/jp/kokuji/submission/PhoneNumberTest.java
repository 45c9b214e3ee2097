package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0942-30-9000",
        "0 9 4 2 3 0 9 0 0 0",
        "0 9 4 2 - 3 0 - 9 0 0 0",
        "０　９　４　２　３　０　９　０　０　０",
        "0・9・0・1・2・3・4・5・6・7・8",
        "０-９-４-２-３-０-９-０-０-０",
        "〇九四二（三〇）九〇〇〇",
        "〇九〇－一二三四－五六七八",
        "090\n1234\n5678",
        "090-12-34-56-78",
        "+81 90 1234 5678",
        "(+81)90-1234-5678",
        "0081-90-1234-5678",
        "tel:+81942309000",
        "電話：0942(30)9000 内線12",
        "[0942]30-9000",
        "【0942】30-9000",
        "0942|30|9000",
        "⓪⑨④②-③⓪-⑨⓪⓪⓪",
        "090\u200b1234\u200b5678"
      })
  void is_found_however_it_is_written(String text) {
    assertThat(PhoneNumber.in(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-04-20 2021-05",
        "03.4.1～04.3.31",
        "05.01.12～06.3.31",
        "09.12.1~10.11.30",
        "令和03.04.20～04.03.31",
        "0.123456789",
        "1,234 5,678",
        "4 0 3 0 2 1 0 9 4 2 3",
        "0 1 2 3",
        "08:30-17:15"
      })
  void dates_and_counts_are_none(String text) {
    assertThat(PhoneNumber.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 1 2 0 3 1 0 0 2 1",
        "0,1,2,0,3,1,0,0,2,1",
        "0 | 1 | 2 | 0 | 3 | 1 | 0 | 0 | 2 | 1"
      })
  void counts_beside_one_another_are_none_in_a_line(String line) {
    assertThat(PhoneNumber.inLine(line)).isEmpty();
  }
}
