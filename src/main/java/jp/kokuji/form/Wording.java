package jp.kokuji.form;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a form says to the people who fill it in. */
final class Wording {
  private final Locale locale;
  private final ResourceBundle bundle;

  Wording(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "messages.form",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The sentence of that name with its gaps filled. */
  String of(String name, Object... gaps) {
    return new MessageFormat(bundle.getString(name), locale).format(gaps);
  }
}
