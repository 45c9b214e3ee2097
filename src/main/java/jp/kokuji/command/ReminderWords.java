package jp.kokuji.command;

import java.util.Locale;
import jp.kokuji.message.Messages;

/** What stands in reminders; departments read Japanese. */
final class ReminderWords {
  private static final Messages WORDS = Messages.of("reminder", Locale.JAPANESE);

  private ReminderWords() {}

  static String of(String name, Object... gaps) {
    return WORDS.text(name, gaps);
  }
}
