package jp.kokuji.rulebook;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The form in which written words are compared, never the form in which they are printed. */
public final class Normal {
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private Normal() {}

  /** NFKC without any white space, so {@code 第１ 号} and {@code 第1号} are the same. */
  public static String key(String written) {
    return WHITE_SPACE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("");
  }
}
