package jp.kokuji.command;

import java.util.ResourceBundle;
import jp.kokuji.message.Messages;

/**
 * What the program says on the command line. It speaks Japanese whatever the machine's locale is;
 * {@code KOKUJI_LANG=en} makes it speak English.
 */
public final class Words {
  private static final Messages SENTENCES = Messages.spoken("command");

  /** The same for the library of command lines, which takes no other form. */
  public static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(
          "messages.command",
          Messages.SPOKEN,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private Words() {}

  /** The sentence of that name with its gaps filled; numbers are grouped in thousands. */
  public static String of(String name, Object... gaps) {
    return SENTENCES.text(name, gaps);
  }
}
