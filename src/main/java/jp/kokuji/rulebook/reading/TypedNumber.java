package jp.kokuji.rulebook.reading;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number that somebody typed where only figures may speak. Kanji numerals are words, and a
 * reference to an article, paragraph or clause (第14条の2第1項), a day, a term (30日以内) and 1件の請求に are
 * names.
 */
public final class TypedNumber {
  private static final String BRANCH = "(?:の[0-9]+(?![0-9]*[つ件回人名]))";

  /** With its first half in a place of a template, a reference may also begin at 条. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "第[0-9]+[条項号表図]"
              + BRANCH
              + "*|条"
              + BRANCH
              + "+|"
              + "(?:(?:令和|平成|昭和)(?:元|[0-9]{1,2})年|[0-9]{4}年)[0-9]{1,2}月(?:[0-9]{1,2}日)?"
              + "|[0-9]{1,2}月[0-9]{1,2}日"
              + "|[0-9]+(?:日|[かカヵヶケ箇]月|週間|年)(?:以内|を?超|未満)"
              + "|(?<![0-9,.])1件の(?:請求|申出|申請|決定|届出)に");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[,.][0-9]+)*");
  private static final Pattern LATIN = Pattern.compile("[A-Za-zμΩ]");

  private TypedNumber() {}

  /** The first number in the text; full-width and circled ones as if they were plain. */
  public static Optional<String> find(String text) {
    Matcher number = NUMBER.matcher(REFERENCE.matcher(plain(text)).replaceAll("第条"));
    return number.find() ? Optional.of(number.group()) : Optional.empty();
  }

  /** After NFKC, except for signs of units, whose 2 in ㎡ is no number. */
  private static String plain(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> unlessUnit(letter, Normalizer.normalize(letter, Normalizer.Form.NFKC)))
        .collect(Collectors.joining());
  }

  private static String unlessUnit(String letter, String normal) {
    return normal.length() > 1 && LATIN.matcher(normal).find() ? letter : normal;
  }
}
