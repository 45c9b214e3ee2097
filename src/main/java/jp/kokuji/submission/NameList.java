package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Several names in one cell, told apart.
 *
 * @param names as they are written
 * @param unclear those of them of which nobody can tell how many bodies they mean
 */
record NameList(List<String> names, List<String> unclear) {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[・･、､,，/／;；&＆\\r\\n]|(?<=[課部室局係所])と(?=.*[課部室局係所])|及び|および|並びに|ならびに)\\s*");
  private static final Pattern SPACE = Pattern.compile("[ \\u3000\\t]+");

  /** 税務課ほか3課, 全課, 市民課等: bodies that are not named. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          ".*(?:(?:ほか|他|外(?=[0-9０-９一二三四五六七八九十]))[0-9０-９一二三四五六七八九十]*[課部室局係所]*|等|など)"
              + "|[全各].{0,3}(?:[課部室局庁所]|部署|所属|機関).*|(?:関係|複数|一部の?|庁内)(?:各|の)?(?:[課部室局]|部署|所属).*"
              + "|[0-9０-９一二三四五六七八九十]+\\s*(?:[課部室局件係]|[かヶカケ]?所)|[2-9２-９][0-9０-９]*(?![0-9０-９号階丁]).*"
              + "|.*[0-9０-９]\\s*(?:[校園館]|施設|団体|[箇か]所)|.*[×✕xX]\\s*[0-9０-９]+|.*[\\s\\u3000]外"
              + "|.*[|｜→⇒*＊~～〜。①-⑳].*|.*(?:又は|または|若しくは|もしくは|或いは|あるいは).*|.*から.*まで"
              + "|(?:庁内|全庁|市役所|本庁).{0,4}|(?:すべて|全て|全部)の.*|.*全体"
              + "|.*[(（]\\s*[0-9０-９一二三四五六七八九十]+\\s*(?:[課部室局件]|[かヶカケ]?所).*");

  private static final Pattern TWO_SECTIONS = Pattern.compile("課(?![税題長員程])(?=.+課(?![税題長員程]))");
  private static final Pattern BRACKETED = Pattern.compile("[(（][^)）]*[)）]");

  private static final Pattern BODY = Pattern.compile(".*[課部室局係所会場館園校署院社長ー]");

  /**
   * Tells the names apart, longest known names first: 広聴・相談課 is one where it is known.
   *
   * @param known whether a text is the name of one body
   * @param ofBodies whether they are to name bodies
   */
  static NameList of(String text, Predicate<String> known, boolean ofBodies) {
    List<String> parts = parts(text, known);
    boolean bodies = ofBodies && parts.stream().anyMatch(NameList::isBody);
    List<String> names =
        parts.stream().flatMap(part -> apart(part, known)).filter(n -> !n.isEmpty()).toList();
    List<String> unclear =
        names.stream()
            .filter(name -> !known.test(name))
            .filter(
                name ->
                    UNNAMED.matcher(name).matches()
                        || (ofBodies && (isSeveral(name) || isRunTogether(name)))
                        || (bodies && names.size() > 1 && !isBody(name)))
            .toList();
    return new NameList(names, unclear);
  }

  private static List<String> parts(String text, Predicate<String> known) {
    List<MatchResult> gaps = BETWEEN.matcher(text).results().toList();
    List<String> parts = new ArrayList<>();
    int start = 0;
    int next = 0;
    while (next <= gaps.size()) {
      int last = longest(text, start, next, gaps, known);
      parts.add(Written.strip(text.substring(start, end(text, last, gaps))));
      start = last < gaps.size() ? gaps.get(last).end() : text.length();
      next = last + 1;
    }
    return parts;
  }

  /** The gap before which the longest known name ends; otherwise the first one. */
  private static int longest(
      String text, int start, int first, List<MatchResult> gaps, Predicate<String> known) {
    for (int gap = gaps.size(); gap > first; gap--) {
      if (known.test(text.substring(start, end(text, gap, gaps)))) {
        return gap;
      }
    }
    return first;
  }

  private static int end(String text, int gap, List<MatchResult> gaps) {
    return gap < gaps.size() ? gaps.get(gap).start() : text.length();
  }

  /** Names with nothing but a space between them, where each is known. */
  private static Stream<String> apart(String part, Predicate<String> known) {
    List<String> words = SPACE.splitAsStream(part).toList();
    boolean several = words.size() > 1 && !known.test(part) && words.stream().allMatch(known);
    return several ? words.stream() : Stream.of(part);
  }

  private static boolean isSeveral(String name) {
    List<String> words = SPACE.splitAsStream(name).toList();
    return words.size() > 1 && words.stream().allMatch(NameList::isBody);
  }

  /** 総務課市民課; but 総務部総務課, 市民税課課税係 and 総務課（旧庶務課） are one. */
  private static boolean isRunTogether(String name) {
    return TWO_SECTIONS.matcher(BRACKETED.matcher(name).replaceAll("")).find();
  }

  private static boolean isBody(String name) {
    return BODY.matcher(name).matches();
  }
}
