package jp.kokuji.edition.xlsx;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import jp.kokuji.edition.EditionWords;

/** Names for sheets that Excel accepts: at most 31 characters, none of {@code :\/?*[]}, unique. */
final class SheetNames {
  private static final int LONGEST = 31;
  private final Set<String> taken = new HashSet<>();

  SheetNames(String reserved) {
    taken.add(key(reserved));
    // Excel keeps this name for itself, in every language.
    taken.add(key("History"));
  }

  String of(String number, String shortName) {
    String wished = (number + " " + shortName).strip();
    String valid = wished.replaceAll("[:\\\\/?*\\[\\]\\p{Cntrl}]", "・").replaceAll("^'|'$", "’");
    String base = valid.isBlank() ? EditionWords.text("sheet.unnamed") : valid;
    String name = cut(base, LONGEST);
    for (int copy = 2; !taken.add(key(name)); copy++) {
      String suffix = " (" + copy + ")";
      name = cut(base, LONGEST - suffix.length()) + suffix;
    }
    return name;
  }

  /** Cuts without tearing a character of two UTF-16 units apart. */
  private static String cut(String name, int length) {
    if (name.length() <= length) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
    return name.substring(0, end).strip();
  }

  /** Excel compares names without regard to case; full-width forms are held to be equal too. */
  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
