package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes over bytes of XML that is written in the plainest way; null and false say that it is not.
 */
final class PlainXml {
  static final PlainXml NOTHING = new PlainXml(new byte[0], 0, 0);

  private final byte[] bytes;
  private final int end;
  private int at;
  private boolean cut;
  private boolean closed;

  PlainXml(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** How far it has gone. */
  int at() {
    return at;
  }

  /** Whether it would have gone on where the bytes end. */
  boolean isCut() {
    return cut;
  }

  /** Whether the tag whose attributes were read last has its end within itself. */
  boolean isClosed() {
    return closed;
  }

  /** The text of an element; null where another stands here, or one that is odd. */
  @Nullable String element(String start, byte[][] names, String ending) {
    if (!isNext(start) || attributes(names) == null) {
      return null;
    }
    String text = closed ? "" : text();
    return closed || is(ending) ? text : null;
  }

  /** Whether these characters stand here, behind any space. */
  boolean stands(String tag) {
    boolean here = isNext(tag);
    at -= here ? tag.length() : 0;
    return here;
  }

  /** Goes behind these characters if they stand here, behind any space. */
  boolean isNext(String tag) {
    skipSpace();
    return is(tag);
  }

  private void skipSpace() {
    while (at < end && isSpace(bytes[at])) {
      at++;
    }
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** Goes behind these characters if they stand here. */
  private boolean is(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      if (at + i >= end) {
        cut = true;
        return false;
      }
      if (bytes[at + i] != characters.charAt(i)) {
        return false;
      }
    }
    at += characters.length();
    return true;
  }

  /** The values of the attributes up to the end of a tag, blank without; null if any is odd. */
  String @Nullable [] attributes(byte[][] names) {
    String[] values = new String[names.length];
    Arrays.fill(values, "");
    long seen = 0;
    while (at < end && isSpace(bytes[at])) {
      skipSpace();
      int name = name(names);
      if (name < 0) {
        break;
      }
      String value = value();
      if (value == null || (seen & 1L << name) != 0) {
        return null;
      }
      seen |= 1L << name;
      values[name] = value;
    }
    closed = is("/>");
    return closed || is(">") ? values : null;
  }

  /** Which of the names stands here, before its value; -1 for none. */
  private int name(byte[][] names) {
    for (int i = 0; i < names.length; i++) {
      byte[] name = names[i];
      int length = name.length;
      if (at + length + 2 > end) {
        cut = true;
      } else if (bytes[at + length] == '='
          && bytes[at + length + 1] == '"'
          && Arrays.equals(bytes, at, at + length, name, 0, length)) {
        at += length + 2;
        return i;
      }
    }
    return -1;
  }

  private @Nullable String value() {
    int start = at;
    while (at < end
        && bytes[at] >= ' '
        && bytes[at] != '"'
        && bytes[at] != '<'
        && bytes[at] != '&') {
      at++;
    }
    String value = new String(bytes, start, at - start, ISO_8859_1);
    return is("\"") ? value : null;
  }

  /** The text up to the next tag; null where it has anything odd. */
  private @Nullable String text() {
    int start = at;
    while (at < end && bytes[at] != '<') {
      at++;
    }
    return PlainText.of(bytes, start, at);
  }
}
