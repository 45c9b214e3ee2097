package jp.kokuji.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What stands in reminders; departments read Japanese. */
final class ReminderWords {
  private static final Locale LOCALE = Locale.JAPANESE;
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(
          "messages.reminder", LOCALE, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  private ReminderWords() {}

  static String of(String name, Object... gaps) {
    return new MessageFormat(BUNDLE.getString(name), LOCALE).format(gaps);
  }
}
