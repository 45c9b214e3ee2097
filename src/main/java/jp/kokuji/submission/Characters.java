package jp.kokuji.submission;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Characters that should not stand in a cell, named as {@code U+200B}. */
public final class Characters {
  private static final int REPLACEMENT = 0xFFFD;

  private Characters() {}

  /**
   * The first character that is broken, invisible, changes the direction, or controls something.
   */
  static Optional<String> findBroken(String text) {
    return find(text, Characters::isBroken);
  }

  /** The first character whose look is the private matter of one city (外字). */
  static Optional<String> findPrivate(String text) {
    return find(text, c -> Character.getType(c) == Character.PRIVATE_USE);
  }

  /** The first selector of a variant of a character, which only some programs draw. */
  static Optional<String> findVariant(String text) {
    return find(text, c -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF));
  }

  /** The text as it can be shown on a terminal or in a log: {@code <U+202E>} for U+202E. */
  public static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isBroken(c) || Character.isISOControl(c) || isLineBreak(c)) {
                visible.append('<').append(name(c)).append('>');
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }

  private static boolean isLineBreak(int c) {
    return c == '\u2028' || c == '\u2029';
  }

  private static String name(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }

  private static boolean isBroken(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
      case Character.FORMAT, Character.SURROGATE -> true;
      default -> c == REPLACEMENT;
    };
  }

  private static Optional<String> find(String text, IntPredicate wanted) {
    if (Written.isCommon(text)) {
      return Optional.empty();
    }
    return text.codePoints().filter(wanted).mapToObj(Characters::name).findFirst();
  }
}
