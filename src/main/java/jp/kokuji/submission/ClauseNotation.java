package jp.kokuji.submission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.ClauseNumber;

/** How departments write the clauses (該当号) that a decision rests on. */
final class ClauseNotation {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:[・、,\\n]|及び|および|並びに|(?<=号)(?=第\\d+号))\\s*");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?<law>[^0-9第]*)第?\\s*(?<article>\\d{1,3})\\s*条(?:の(?<sub>\\d{1,2}))?"
              + "(?:第?(?<paragraph>\\d{1,2})項)?\\s*(?=.*号)");
  private static final Pattern ITEM =
      Pattern.compile("第?\\s*([1-9]\\d{0,2})\\s*号?\\s*の?\\s*([ア-ヲ]?)");
  private static final Pattern LETTER = Pattern.compile("[ア-ヲ]");
  static final Pattern APPLIES = Pattern.compile("\\s*に?該当$");
  private static final Pattern ENCLOSED =
      Pattern.compile("[①-⑳](?:\\s*[・、,，､]?\\s*[①-⑳])*(?:号|号?に?該当)?");

  /**
   * An article as it was written before a clause.
   *
   * @param law empty where only the article was written
   * @param article {@code 第14条の2第1項}
   */
  record Article(String law, String article) {
    /** Whether it may be the article of that law; a paragraph may be left out. */
    boolean isOf(String ofLaw, String ofArticle) {
      boolean lawful =
          ofLaw.endsWith(law)
              || (law.endsWith("条例") && law.length() == 3 && ofLaw.endsWith("条例"))
              || (law.equals("法") && ofLaw.endsWith("法律"));
      return lawful && (ofArticle.equals(article) || ofArticle.startsWith(article + "第"));
    }
  }

  /** The numbers of clauses, ascending and each once, and the articles named with them. */
  record Clauses(SortedSet<ClauseNumber> numbers, List<Article> articles) {}

  private ClauseNotation() {}

  /**
   * The numbers in {@code 1}, {@code 第１号・第2号}, {@code 1・2号該当}, {@code 1号及び2号}, {@code
   * 条例第7条第1号、第3号}, {@code 第7号イ・ロ} or {@code ①③}; empty for anything else, such as {@code 1 2} or
   * {@code ２①}.
   */
  static Optional<Clauses> find(String text) {
    Clauses found = new Clauses(new TreeSet<>(), new ArrayList<>());
    if (Written.hasEnclosedDigit(text)) {
      text.codePoints()
          .filter(c -> c >= '①' && c <= '⑳')
          .forEach(c -> found.numbers().add(new ClauseNumber(c - '①' + 1, "")));
      return ENCLOSED.matcher(Written.strip(text)).matches()
          ? Optional.of(found)
          : Optional.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Optional<ClauseNumber> before = Optional.empty();
    for (String part : SEPARATOR.split(APPLIES.matcher(plain).replaceAll(""), -1)) {
      before =
          LETTER.matcher(part).matches() ? another(part, before) : clause(part, found.articles());
      if (before.isEmpty()) {
        return Optional.empty();
      }
      found.numbers().add(before.get());
    }
    return Optional.of(found);
  }

  /** A letter by itself is of the same clause as the letter before it. */
  private static Optional<ClauseNumber> another(String letter, Optional<ClauseNumber> before) {
    return before
        .filter(clause -> !clause.letter().isEmpty())
        .map(clause -> new ClauseNumber(clause.number(), letter));
  }

  private static Optional<ClauseNumber> clause(String part, List<Article> articles) {
    Matcher article = ARTICLE.matcher(part);
    boolean named = article.lookingAt();
    if (named) {
      articles.add(new Article(article.group("law").strip(), article(article)));
    }
    Matcher item = ITEM.matcher(named ? part.substring(article.end()) : part);
    return item.matches()
        ? Optional.of(new ClauseNumber(Integer.parseInt(item.group(1)), item.group(2)))
        : Optional.empty();
  }

  private static String article(Matcher written) {
    String sub = written.group("sub");
    String paragraph = written.group("paragraph");
    return "第"
        + written.group("article")
        + "条"
        + (sub == null ? "" : "の" + sub)
        + (paragraph == null ? "" : "第" + paragraph + "項");
  }
}
