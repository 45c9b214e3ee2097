package jp.kokuji.returned;

import java.util.Locale;
import jp.kokuji.message.Messages;

/** What stands in returned workbooks besides the problems; departments read Japanese. */
final class ReturnedWords {
  private static final Messages WORDS = Messages.of("returned", Locale.JAPANESE);

  private ReturnedWords() {}

  static String of(String name, Object... gaps) {
    return WORDS.text(name, gaps);
  }
}
