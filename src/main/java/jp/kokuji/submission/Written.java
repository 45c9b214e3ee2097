package jp.kokuji.submission;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as people write it into cells. */
final class Written {
  /** Characters whose digits NFKC would run into those beside them: ２① would become 21. */
  private static final Pattern ENCLOSED =
      Pattern.compile(
          "[\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE\\u2070-\\u209F\\u2150-\\u215F\\u2189\\u2460-\\u24FF"
              + "\\u2776-\\u2793\\u3220-\\u3229\\u3248-\\u325F\\u3280-\\u3289\\u32B1-\\u32CB"
              + "\\u3358-\\u3370\\u33E0-\\u33FE\\x{1F100}-\\x{1F10A}]");

  private static final Pattern EXCEL_ERROR =
      Pattern.compile(
          "#(?:N/A|NAME\\?|FORMULA\\?|GETTING_DATA|#{2,}"
              + "|(?:REF|VALUE|DIV/0|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN)!)");
  private static final Set<String> DITTO =
      Set.of(
          "同上", "同", "同左", "同前", "同じ", "上に同じ", "々", "仝", "\"", "“", "”", "″", "〟", "〝", "''", "↑",
          "←");
  private static final Pattern DITTO_MARKS = Pattern.compile("〃+|″+|[\"”]+|々+");
  private static final BitSet IN_DITTO_MARKS = signs("〃″\"”々");
  private static final BitSet IN_BRACKETED = signs("(（「｢『[");
  private static final Pattern BRACKETED = Pattern.compile("[(（「｢『\\[](.+)[)）」｣』\\]]");
  private static final Set<String> NONE =
      Set.of(
          "-", "－", "―", "ー", "–", "—", "‐", "−", "─", "/", "／", "×", "なし", "無し", "無", "該当なし",
          "該当無し");

  private Written() {}

  /** Without the white space around it, full-width and no-break spaces included. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    boolean letter = (c > ' ' && c < 0x7F) || (c > '\u3000' && c < '\uA000'); // as most are: quick
    return !letter && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** With line feeds for breaks of every kind and spaces for tabs: no font has either sign. */
  static String printable(String text) {
    return isCommon(text) ? text : text.replaceAll("\\R", "\n").replace('\t', ' ');
  }

  /** NFKC, but for enclosed and raised digits, which stay as they are. */
  static String plain(String text) {
    String stripped = strip(text);
    if (!hasEnclosedDigit(stripped)) {
      return Normalizer.normalize(stripped, Normalizer.Form.NFKC);
    }
    StringBuilder plain = new StringBuilder();
    stripped
        .codePoints()
        .mapToObj(Character::toString)
        .map(c -> hasEnclosedDigit(c) ? c : Normalizer.normalize(c, Normalizer.Form.NFKC))
        .forEach(plain::append);
    return plain.toString();
  }

  static boolean hasEnclosedDigit(String text) {
    return !isCommon(text) && ENCLOSED.matcher(text).find();
  }

  /** Whether all is ASCII, kana, kanji or full-width: quick, since nearly every cell is. */
  static boolean isCommon(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean common =
          (c >= ' ' && c < 0x7F)
              || (c >= '\u3001' && c < '\u3200')
              || (c >= '\u4E00' && c < '\uA000')
              || (c >= '\uFF01' && c < '\uFFA0');
      if (!common) {
        return false;
      }
    }
    return true;
  }

  /** Whether all is digits of ASCII, as most numbers are: quick, and they say nothing else. */
  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The characters, to be looked for by {@link #hasAny}. */
  static BitSet signs(String all) {
    BitSet signs = new BitSet();
    all.chars().forEach(signs::set);
    return signs;
  }

  /** Whether it has one of the characters. */
  static boolean hasAny(String text, BitSet of) {
    for (int i = 0; i < text.length(); i++) {
      if (of.get(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isDitto(String text) {
    if (text.length() > 6) {
      return false;
    }
    String bare = text;
    if (hasAny(text, IN_BRACKETED)) {
      Matcher bracketed = BRACKETED.matcher(text);
      bare = bracketed.matches() ? bracketed.group(1) : text;
    }
    return DITTO.contains(bare)
        || (hasAny(bare, IN_DITTO_MARKS) && DITTO_MARKS.matcher(bare).matches());
  }

  /** Whether it says that there is nothing to write. */
  static boolean isNone(String text) {
    return text.length() <= 4 && NONE.contains(text);
  }

  /** Whether it is no more than a dash. */
  static boolean isDash(String text) {
    return text.length() == 1 && NONE.contains(text) && !text.equals("無") && !text.equals("×");
  }

  /** Whether the file holds a formula there, but not what it gave. */
  static boolean isNotCalculated(String text) {
    return text.equals(SheetCell.NOT_CALCULATED);
  }

  static boolean isExcelError(String text) {
    return text.startsWith("#") && EXCEL_ERROR.matcher(text).matches();
  }
}
