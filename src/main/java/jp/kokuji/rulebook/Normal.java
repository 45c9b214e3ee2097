package jp.kokuji.rulebook;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The form in which written words are compared, never the form in which they are printed. */
public final class Normal {
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern DASH =
      Pattern.compile("[\\u2010-\\u2015\\u2043\\u2212\\u2500\\u2501\\u02D7\\u2796\\uFE58\\uFE63]");

  private Normal() {}

  /** NFKC without any white space, so {@code 第１ 号} and {@code 第1号} are the same. */
  public static String key(String written) {
    if (isPlain(written)) {
      return written;
    }
    return oneDash(
        WHITE_SPACE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll(""));
  }

  /** Whether all is ASCII, kana or kanji without a space, as nearly every cell is: quick to see. */
  public static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean same =
          (c > ' ' && c < 0x7F)
              || (c >= '\u3041' && c <= '\u3096')
              || (c >= '\u30A1' && c <= '\u30FA')
              || c == '\u30FC'
              || (c >= '\u4E00' && c < '\uA000');
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** Dashes and wave dashes differ by the encoding a file went through, not by what was meant. */
  public static String oneDash(String normalised) {
    return DASH.matcher(normalised).replaceAll("-").replace('\u301C', '~');
  }
}
