package jp.kokuji.submission;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Characters that should not stand in a cell, named as {@code U+200B}. */
final class Characters {
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
    return text.codePoints()
        .filter(wanted)
        .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
        .findFirst();
  }
}
