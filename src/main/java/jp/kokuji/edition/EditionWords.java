package jp.kokuji.edition;

import java.util.Locale;
import jp.kokuji.message.Messages;

/** What editions say beside the report's own words, and what places in their files are called. */
public final class EditionWords {
  private static final Messages WORDS = Messages.of("edition", Locale.JAPANESE);

  private EditionWords() {}

  public static String text(String name, Object... gaps) {
    return WORDS.text(name, gaps);
  }
}
