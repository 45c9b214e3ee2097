package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text between two tags of XML, where it is written in the plainest way. */
final class PlainText {
  private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|apos);");

  private PlainText() {}

  /** The text that these bytes hold; null where they have anything odd. */
  static @Nullable String of(byte[] bytes, int from, int to) {
    boolean ascii = true;
    boolean entity = false;
    for (int at = from; at < to; at++) {
      byte c = bytes[at];
      ascii &= c >= 0;
      entity |= c == '&';
      if (c == '>' || (c >= 0 && c < ' ' && c != '\n' && c != '\t')) {
        return null;
      }
    }
    String text = new String(bytes, from, to - from, ascii ? ISO_8859_1 : UTF_8);
    // what is no UTF-8 has become U+FFFD; the other two are no characters of XML
    if (!ascii && text.chars().anyMatch(c -> c >= 0xFFFD)) {
      return null;
    }
    return entity ? resolved(text) : text;
  }

  private static @Nullable String resolved(String text) {
    return ENTITY.matcher(text).replaceAll("").indexOf('&') >= 0
        ? null
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&");
  }
}
