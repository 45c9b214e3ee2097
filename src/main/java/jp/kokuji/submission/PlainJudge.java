package jp.kokuji.submission;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;

/** Judges values that mean what they say: numbers and lists of names. */
final class PlainJudge {
  private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+\\d+");

  private static final Pattern BETWEEN_NUMBERS =
      Pattern.compile("\\s*(?:[\\r\\n、､,，;；・･&＆+＋]|及び|と)\\s*");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u3000]+");

  // 3〜1 may be one number, 公3〜公5 is none
  private static final Pattern RANGE = Pattern.compile("\\s*[～〜~]\\s*");

  /** 公14外2件, 11から13: more than the one that is written. */
  private static final Pattern MORE =
      Pattern.compile(
          "\\d[^0-9]*?(?:外|他|ほか|以下)\\s*\\d+\\s*(?:件|通|号|名|人)|[(（]\\s*(?:[2-9]|[1-9]\\d+)\\s*(?:件|通)\\s*[)）]|\\d\\s*号?\\s*(?:から|乃至|ないし)\\s*第?\\s*\\d|\\d\\s*(?:ほか|外|他)$");

  /** 3/12 is one number, 公7/公8 are two. */
  private static final Pattern SLASH = Pattern.compile("\\s*[/／]\\s*");

  /** 公12→公13: what it was, and what it is now. */
  private static final Pattern CHANGED = Pattern.compile("\\d\\D*[→⇒]\\D*\\d");

  /** 公125〜127, 公136/137: from one number to a higher one, whose prefix is not written again. */
  private static final Pattern TO_HIGHER =
      Pattern.compile(".*?(?<from>\\d{1,9})(?:号)?(?<sign>[~〜/])(?<to>\\d{1,9})(?:号)?");

  /** The sign of a note behind a number. */
  private static final Pattern NOTE_SIGN =
      Pattern.compile("[0-9０-９][\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]+");

  private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");

  private PlainJudge() {}

  static void identifier(Field field, String text, Draft draft) {
    if (Written.isDigits(text)) {
      draft.put(field, text);
      return;
    }
    String plain = Written.plain(text);
    if (EXPONENT.matcher(plain).matches()) {
      draft.problem(Rule.LOST_DIGITS, field);
    } else if (NOTE_SIGN.matcher(text).find()) {
      draft.problem(Rule.RAISED_TEXT, field);
    } else if (draft.isOfKey(field) && isSeveral(text)) {
      draft.problem(Rule.SEVERAL_NUMBERS, field);
    } else {
      draft.put(field, plain);
    }
  }

  /** Whether it is several numbers, and not one with a space in it. */
  private static boolean isSeveral(String text) {
    String[] ends = RANGE.split(text);
    String[] strokes = SLASH.split(text);
    return areNumbers(BETWEEN_NUMBERS.split(text))
        || areAlike(BETWEEN_WORDS.split(text))
        || (areAlike(strokes) && !withoutDigits(strokes[0]).isEmpty())
        || (areAlike(ends) && (!withoutDigits(ends[0]).isEmpty() || isRising(ends)))
        || isMore(Written.plain(text));
  }

  private static boolean isMore(String plain) {
    Matcher range = TO_HIGHER.matcher(plain);
    boolean higher =
        range.matches()
            && Integer.parseInt(range.group("from")) < Integer.parseInt(range.group("to"))
            && (!range.group("sign").equals("/")
                || (range.group("from").length() == range.group("to").length()
                    && range.group("to").length() > 2));
    return higher || MORE.matcher(plain).find() || CHANGED.matcher(plain).find();
  }

  /** From a number to a higher one; 3〜1 may be one number. */
  private static boolean isRising(String[] ends) {
    return ends.length == 2
        && new BigInteger(Written.plain(ends[0])).compareTo(new BigInteger(Written.plain(ends[1])))
            < 0;
  }

  private static boolean areAlike(String[] parts) {
    return areNumbers(parts)
        && Arrays.stream(parts).map(PlainJudge::withoutDigits).distinct().count() == 1;
  }

  private static boolean areNumbers(String[] parts) {
    return parts.length > 1 && Arrays.stream(parts).allMatch(part -> DIGIT.matcher(part).find());
  }

  private static String withoutDigits(String number) {
    return DIGIT.matcher(number).replaceAll("").strip();
  }

  static void count(Field field, String text, Draft draft) {
    OptionalInt number = WholeNumber.find(field, text);
    if (number.isPresent()) {
      draft.put(field, number.getAsInt());
    } else {
      draft.problem(Rule.NOT_A_COUNT, field);
    }
  }

  /**
   * @param known whether a text is the name of one body
   */
  static void names(
      Field field, FieldType.Names type, String text, Predicate<String> known, Draft draft) {
    NameList list = NameList.of(text, known, type.bodies());
    List<String> names = list.names();
    Set<String> seen = new HashSet<>();
    List<String> repeated = names.stream().filter(name -> !seen.add(Normal.key(name))).toList();
    if (names.isEmpty()) {
      draft.problem(Rule.BLANK_VALUE, field);
    } else if (!list.unclear().isEmpty()) {
      draft.problem(Rule.UNCLEAR_NAMES, field, list.unclear());
    } else if (!repeated.isEmpty()) {
      draft.problem(Rule.REPEATED_NAME, field, repeated);
    } else {
      draft.put(field, String.join("\n", names));
      draft.put(field, "_count", names.size());
    }
  }
}
