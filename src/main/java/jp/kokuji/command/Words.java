package jp.kokuji.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the program says on the command line. It speaks Japanese whatever the machine's locale is;
 * {@code KOKUJI_LANG=en} makes it speak English.
 */
final class Words {
  static final Locale LOCALE =
      "en".equals(System.getenv("KOKUJI_LANG")) ? Locale.ENGLISH : Locale.JAPANESE;
  static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(
          "messages.command",
          LOCALE,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private Words() {}

  /** The sentence of that name with its gaps filled; numbers are grouped in thousands. */
  static String of(String name, Object... gaps) {
    return new MessageFormat(BUNDLE.getString(name), LOCALE).format(gaps);
  }
}
