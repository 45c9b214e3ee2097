package jp.kokuji.check;

import java.util.Locale;
import jp.kokuji.message.Messages;

/** What checks call the places that they compare. */
final class CheckWords {
  private static final Messages WORDS = Messages.of("checks", Locale.JAPANESE);

  private CheckWords() {}

  static String text(String name, Object... gaps) {
    return WORDS.text(name, gaps);
  }
}
