package jp.kokuji.returned;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What stands in returned workbooks besides the problems; departments read Japanese. */
final class ReturnedWords {
  private static final Locale LOCALE = Locale.JAPANESE;
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(
          "messages.returned", LOCALE, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  private ReturnedWords() {}

  static String of(String name, Object... gaps) {
    return new MessageFormat(BUNDLE.getString(name), LOCALE).format(gaps);
  }
}
