package jp.kokuji.submission;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.calendar.Numerals;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;

/** The form in which two values are one where a person would call them the same. */
public final class Sameness {
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Between the words of a name, where one writes it and another does not. */
  private static final Pattern MIDDLE_DOT =
      Pattern.compile("[\\u30FB\\u00B7\\u2022\\u2027\\u2219\\u22C5\\u2E31]");

  /** {@code ="001"}, by which programs make Excel keep a text. */
  private static final Pattern QUOTED =
      Pattern.compile("=?[\"\u201C\u201D]+(.*?)[\"\u201C\u201D]+");

  /** The long vowel sign, where it stands for the hyphen that it looks like. */
  private static final Pattern VOWEL = Pattern.compile("(?<=[0-9A-Za-z-])ー|ー(?=[0-9-])");

  private static final Pattern DASHES = Pattern.compile("[-_]+");
  private static final Pattern KANJI = Pattern.compile("(?<=第)[一二三四五六七八九十〇]{1,4}(?=[号回番])");
  private static final Pattern BEFORE =
      Pattern.compile("第(?=\\d)|(?<![A-Za-z])[Nn][OoＯ][.．]?(?=\\d)|^#(?=\\d)");
  private static final Pattern AFTER = Pattern.compile("(?<=\\d)(?:号|回目?|番)(?=$|[-の(そ枝])");
  private static final Pattern BRANCH = Pattern.compile("(?<=\\d)の(?=\\d)");

  /** How a branch in a column of its own begins: の1, -1. */
  private static final Pattern LEADING = Pattern.compile("^[の-](?=\\d)");

  /** Points at a note; it is no part of the number. */
  private static final Pattern MARK = Pattern.compile("(?<=.)[※*†‡]+$|^[※*†‡]+(?=.)");

  /** A stop behind a number is none of it. */
  private static final Pattern STOP = Pattern.compile("(?<=.)[.,、。]+$");

  private static final Pattern IN_BRACKETS = Pattern.compile("[「『【<]([^」』】>]+)[」』】>]");
  private static final Pattern SIGN = Pattern.compile("(?<!\\d)[①-⑳㉑-㉟㊱-㊿](?!\\d)");

  /** The era before a number: 令和3年度公12, 令3-12 and R3-12. */
  private static final Pattern ERA =
      Pattern.compile("^(?:(令和?|R)|平成|平|H)(\\d{1,2})(?:年度?)?(?=[-\\p{IsHan}])");

  private static final Pattern DECIMAL = Pattern.compile("(\\d+)\\.0+");
  private static final Pattern ENCLOSED = Pattern.compile("[(\\[](\\d+)[)\\]]");
  private static final Pattern ZEROS = Pattern.compile("(?<![0-9.])0+(?=\\d)");

  /** Goes up with every change of what is the same: what was stored before is made anew. */
  public static final int VERSION = 4;

  private Sameness() {}

  /** The value of a field as it is compared. */
  public static String of(Field field, String value) {
    return switch (field.type()) {
      case FieldType.Identifier number -> number(value, field.zerosKept());
      case FieldType.Text text ->
          Normal.isPlain(value) ? value : MIDDLE_DOT.matcher(plain(value)).replaceAll("");
      default -> plain(value);
    };
  }

  private static String plain(String value) {
    return Normal.isPlain(value)
        ? value
        : Normal.oneDash(WHITE_SPACE.matcher(Written.plain(value)).replaceAll(""));
  }

  /** A number that is a name: 第１号, No.1, 1.0 and, unless zeros are kept, 01 are all 1. */
  private static String number(String value, boolean zerosKept) {
    if (value.isEmpty() || Written.isDigits(value)) { // as most are: quick
      return zerosKept ? value : value.substring(zeros(value));
    }
    String number = value.codePointCount(0, value.length()) == 1 ? whole(value) : plain(value);
    number = SIGN.matcher(number).replaceAll(sign -> whole(sign.group()));
    number = inner(IN_BRACKETS, inner(QUOTED, folded(number)));
    number = STOP.matcher(MARK.matcher(number).replaceAll("")).replaceAll("");
    number =
        ERA.matcher(number).replaceAll(era -> (era.group(1) == null ? "H" : "R") + era.group(2));
    number = DASHES.matcher(VOWEL.matcher(number).replaceAll("-")).replaceAll("-");
    number = KANJI.matcher(number).replaceAll(Sameness::arabic);
    number = AFTER.matcher(BEFORE.matcher(number).replaceAll("")).replaceAll("");
    number = LEADING.matcher(BRANCH.matcher(number).replaceAll("-")).replaceAll("");
    number = inner(ENCLOSED, inner(DECIMAL, number));
    return zerosKept ? number : withoutZeros(number);
  }

  /** Letters beside digits are the same in either case; by themselves they may be two branches. */
  private static String folded(String number) {
    return number.chars().anyMatch(Character::isDigit) ? number.toUpperCase(Locale.ROOT) : number;
  }

  /** How many digits of a number say nothing. */
  private static int zeros(String digits) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return zeros;
  }

  static String withoutZeros(String number) {
    return ZEROS.matcher(number).replaceAll("");
  }

  /** A sign that is a number by itself, such as ①. */
  private static String whole(String sign) {
    return Normalizer.normalize(sign, Normalizer.Form.NFKC);
  }

  private static String arabic(MatchResult kanji) {
    return Numerals.arabic(kanji.group());
  }

  private static String inner(Pattern around, String text) {
    Matcher matcher = around.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }
}
