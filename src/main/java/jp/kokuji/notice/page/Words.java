package jp.kokuji.notice.page;

import java.util.Locale;
import jp.kokuji.message.Messages;

/** What the public pages and files, and the approval sheet, say beside their templates. */
public final class Words {
  private static final Messages JAPANESE = Messages.of("notice", Locale.JAPANESE);
  private static final Messages ENGLISH = Messages.of("notice", Locale.ENGLISH);

  private Words() {}

  public static String text(String name, Object... gaps) {
    return JAPANESE.text(name, gaps);
  }

  /** In English, for the titles that open data have in two languages. */
  static String english(String name) {
    return ENGLISH.text(name);
  }
}
