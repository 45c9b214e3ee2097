package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of a sheet.
 *
 * @param text in one form of characters
 * @param mentions the numbers that it gives, in their order
 */
record Told(String text, List<Mention> mentions) {
  /** So many characters make no sentence. */
  private static final int SHORT = 10;

  private static final Pattern SENTENCE = Pattern.compile("[^。]+。?");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![\\d.第])(\\d{1,3}(?:,\\d{3})+|\\d+)\\s*(?:件|人|名|回|団体|通|冊|枚|点)"
              + "(?!目|以上|以下|以内|未満|につき|当たり|あたり|ごと|の請求[にで]|の申出[にで]|の開示請求[にで])");
  private static final Pattern CLAUSE = Pattern.compile("[^、,;()「」\\d\\s]*$");
  private static final Pattern TAIL = Pattern.compile("(?:の件数|件数|したもの|の|は|が|で|を|に|も|と|ついて|:|・)+$");
  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:.*(?:のは|ものは|別では|別には|別にみると|においては))?(?:年度の|年度における|年度中の|うち|及び|また|なお|次いで|次に|続いて|最も多く|最も多い|一番多い|と|が|そのうち|その内訳は|内訳は|で|、)*");

  static List<Told> of(Sheet sheet) {
    return Passage.of(sheet).stream()
        .filter(passage -> passage.text().length() > SHORT)
        .flatMap(Told::of)
        .toList();
  }

  private static Stream<Told> of(Passage passage) {
    return SENTENCE
        .matcher(passage.text())
        .results()
        .map(found -> read(found.group(), passage, found.start()))
        .filter(told -> !told.mentions.isEmpty());
  }

  private static Told read(String sentence, Passage passage, int from) {
    List<Mention> mentions = new ArrayList<>();
    Matcher count = COUNT.matcher(sentence);
    int last = 0;
    while (count.find()) {
      String before = sentence.substring(last, count.start());
      String number = String.valueOf(count.group(1));
      mentions.add(
          new Mention(
              before,
              new Quantity(
                  passage.place(from + count.start()),
                  "",
                  "文",
                  name(before),
                  "",
                  number,
                  new BigDecimal(number.replace(",", ""))),
              count.start(),
              count.end()));
      last = count.end();
    }
    return new Told(sentence, List.copyOf(mentions));
  }

  /** What is counted: the words before the number, or before the bracket in which it stands. */
  private static String name(String before) {
    Matcher clause = CLAUSE.matcher(before.strip().replaceFirst("[(:]$", ""));
    return clause.find() ? bare(clause.group()) : "";
  }

  static String bare(String words) {
    return TAIL.matcher(HEAD.matcher(words).replaceFirst("")).replaceFirst("");
  }

  /** The numbers by what they count, so far as it is said. */
  Map<String, Mention> named() {
    Map<String, Mention> named = new LinkedHashMap<>();
    mentions.stream()
        .filter(mention -> !mention.vague())
        .forEach(mention -> named.putIfAbsent(mention.name(), mention));
    return named;
  }

  /** The numbers between two places of the sentence. */
  List<Mention> within(int from, int to) {
    return mentions.stream().filter(each -> each.start() >= from && each.end() <= to).toList();
  }

  /** Whether it is known to end, and does not go on elsewhere. */
  boolean ends() {
    return text.endsWith("。");
  }

  /** The last number that ends before a place of the sentence. */
  Optional<Mention> before(int at) {
    return mentions.stream().filter(each -> each.end() <= at).reduce((one, other) -> other);
  }
}
