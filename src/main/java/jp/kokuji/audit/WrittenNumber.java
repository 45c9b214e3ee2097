package jp.kokuji.audit;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a printed table says, in the notations that cities use: {@code 1,234}, {@code
 * １２件}, {@code △5}, {@code －}, {@code 12（3）}, {@code 7※1}.
 *
 * @param number the number; nothing unless the kind is a number or a dash
 * @param bracketed the number in brackets, {@code （3）} or the 3 of {@code 12（3）}
 */
record WrittenNumber(Kind kind, @Nullable BigDecimal number, @Nullable BigDecimal bracketed) {
  enum Kind {
    BLANK,
    NUMBER,
    DASH,
    /** A number that is kept secret or not known, {@code …} or {@code x}. */
    UNKNOWN,
    /** A percentage, which is never added up. */
    RATE,
    TEXT
  }

  /** The longest that is still looked at; no printed number is longer. */
  private static final int LONGEST = 40;

  private static final WrittenNumber BLANK = of(Kind.BLANK);

  private static final Pattern ENCLOSED_MARK =
      Pattern.compile("[\\u2460-\\u24FF\\u2070-\\u209F\\u00B9\\u00B2\\u00B3]+");
  private static final Pattern DASH = Pattern.compile("[-‐-―−ー─━—]{1,3}|皆無|なし|無し|該当なし");
  private static final Pattern UNKNOWN =
      Pattern.compile("…{1,3}|[・.]{2,6}|[xX*＊]{1,3}|不明|不詳|未定|集計中|秘匿");

  private static final String DIGITS =
      "([-+△▲−])?\\s*(\\d{1,3}(?:[, ]\\d{3})+|\\d{1,15})(\\.\\d{1,6})?";
  private static final String UNIT =
      "(?:件|人|名|回|円|千円|百万円|億円|世帯|校|か所|箇所|カ所|ヶ所|ヵ所|社|台|本|点|冊|枚|通|戸|棟|団体|課|室|種|t|kg|g|ha|km|m2|㎡)?";
  private static final Pattern NOTE =
      Pattern.compile("\\s*(?:[(\\[]?(?:[※*†]+|注)\\s*\\d{0,2}[)\\]]?\\d{0,2}\\)?)$");

  /** Before a number: the mark of a note, r for revised, p for provisional. */
  private static final Pattern MARK =
      Pattern.compile(
          "^(?:[(\\[](?:[※*†]+|注)\\d{0,2}[)\\]]|[※*†]+(?:\\d{0,2}\\))?|[rp]|延べ?)\\s*(?=\\d)");

  private static final Pattern NUMBER = Pattern.compile(DIGITS + "\\s*" + UNIT);
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(〔\\[<]\\s*" + DIGITS + "\\s*" + UNIT + "\\s*[)〕\\]>]");
  private static final Pattern BOTH = Pattern.compile("(.*?)\\s*([(〔\\[<][^(〔\\[<]*[)〕\\]>])");
  private static final Pattern PERCENT = Pattern.compile(DIGITS + "\\s*(?:%|パーセント|ポイント|割|倍)");

  /** A table is looked at from many sides, and has few different cells. */
  private static final int KEPT = 20_000;

  private static final Map<String, WrittenNumber> READ = new ConcurrentHashMap<>();

  static WrittenNumber of(String written) {
    if (READ.size() > KEPT) {
      READ.clear();
    }
    return written.isBlank() ? BLANK : READ.computeIfAbsent(written, WrittenNumber::read);
  }

  private static WrittenNumber read(String written) {
    // most cells are words, which need no closer look
    if (written.length() > LONGEST || (written.length() > 8 && !hasDigit(written))) {
      return of(Kind.TEXT);
    }
    String marked = ENCLOSED_MARK.matcher(written).replaceAll("");
    String plain = Normalizer.normalize(marked, Normalizer.Form.NFKC).strip();
    if (plain.isEmpty()) {
      return of(Kind.TEXT);
    }
    Matcher alone = IN_BRACKETS.matcher(plain);
    if (alone.matches()) {
      return new WrittenNumber(Kind.BLANK, null, number(alone));
    }
    Matcher both = BOTH.matcher(plain);
    Matcher inner = IN_BRACKETS.matcher(both.matches() ? both.group(2) : "");
    return inner.matches()
        ? simple(both.group(1)).with(number(inner))
        : simple(NOTE.matcher(MARK.matcher(plain).replaceFirst("")).replaceFirst("").strip());
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static WrittenNumber simple(String plain) {
    Matcher number = NUMBER.matcher(plain);
    if (number.matches()) {
      return new WrittenNumber(Kind.NUMBER, number(number), null);
    }
    if (DASH.matcher(plain).matches()) {
      return new WrittenNumber(Kind.DASH, BigDecimal.ZERO, null);
    }
    if (PERCENT.matcher(plain).matches()) {
      return of(Kind.RATE);
    }
    return of(UNKNOWN.matcher(plain).matches() ? Kind.UNKNOWN : Kind.TEXT);
  }

  private WrittenNumber with(BigDecimal inBrackets) {
    return kind == Kind.NUMBER || kind == Kind.DASH
        ? new WrittenNumber(kind, number, inBrackets)
        : this;
  }

  private static WrittenNumber of(Kind kind) {
    return new WrittenNumber(kind, null, null);
  }

  private static BigDecimal number(Matcher matcher) {
    String fraction = matcher.group(3) == null ? "" : matcher.group(3);
    BigDecimal number = new BigDecimal(matcher.group(2).replaceAll("[, ]", "") + fraction);
    String sign = matcher.group(1);
    return sign == null || sign.equals("+") ? number : number.negate();
  }

  /** Whether it stands for a number, be it known or not. */
  boolean numeric() {
    return switch (kind) {
      case NUMBER, DASH, UNKNOWN, RATE -> true;
      case BLANK, TEXT -> false;
    };
  }
}
