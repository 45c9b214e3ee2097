package jp.kokuji.audit;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.submission.Line;

/** A note under a table, or a remark beside a number, which may say why a sum need not agree. */
public record Footnote(Place place, String text) {
  private static final Pattern NOTE =
      Pattern.compile("[\\s　]*(?:※|注|[（(]注|＊|\\*|備考|なお|ただし|†).*", Pattern.DOTALL);
  private static final Pattern REASON =
      Pattern.compile(
          "ため|含む|含ま|含め|含んで|除く|除き|除いて|重複|複数|双方|両方|繰越|繰り越|処理中|審査中|審議中|決定前|未処理|未決定|翌年度|次年度|前年度|継続|取下|機関|にわた|延べ");
  private static final Pattern UNEQUAL =
      Pattern.compile(
          "一致し(?:ま?せん|ない|ておりません|ていない)|一致しな|同数(?:と|に)(?:は)?な(?:りません|らない)|合致し(?:ません|ない)|等しくな(?:りません|らない)|一致するとは限|必ずしも.{0,20}(?:一致|同)|異な(?:る|り)|合いません|合わない|符合しない");
  private static final Pattern MANY = Pattern.compile("複数|重複|延べ|二以上|2以上|2つ以上|にわた");
  private static final Pattern AMOUNT =
      Pattern.compile("(?<![\\d第年月.])(\\d{1,3}(?:,\\d{3})+|\\d+)\\s*(?:件|人|名|回|通|点|冊|文書)");
  private static final Pattern SHARED =
      Pattern.compile("(\\d)\\s*(?:つの)?(?:実施)?機関.{0,20}?(\\d+)\\s*件");
  private static final Pattern ONE = Pattern.compile("1(?:件|つ|人)の|1(?:件|つ)(?:につき|に対し|で)|1回の");

  /** What rounding explains is in the tolerance of each sum. */
  private static final Pattern ROUNDING = Pattern.compile("四捨五入|端数|切り?捨て");

  private static final Pattern MARK = Pattern.compile("(?:※|[*＊]|注)\\s*\\d{0,2}");

  /** The notes in rows that hold nothing else, and the remarks beside numbers. */
  static List<Footnote> of(List<Line> lines) {
    return lines.stream().flatMap(Footnote::of).toList();
  }

  private static Stream<Footnote> of(Line line) {
    List<Footnote> notes = new ArrayList<>();
    for (int column = 0; column < line.cells().size(); column++) {
      String text = Block.text(line, column).strip();
      boolean says = text.length() > 3 && (NOTE.matcher(text).matches() || says(text));
      if (says && Block.number(line, column).kind() == WrittenNumber.Kind.TEXT) {
        notes.add(new Footnote(new Place(line.sheet(), line.row(), column), text));
      }
    }
    return notes.stream();
  }

  private static boolean says(String text) {
    return UNEQUAL.matcher(text).find()
        || (REASON.matcher(text).find() && AMOUNT.matcher(plain(text)).find());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Whether it says why a relation doesn't hold. */
  boolean explains(Relation relation) {
    String said = ONE.matcher(plain(text)).replaceAll("");
    List<BigDecimal> amounts = amounts(said);
    BigDecimal rest = relation.rest();
    boolean reason = REASON.matcher(said).find() || UNEQUAL.matcher(said).find();
    if (!reason
        || ROUNDING.matcher(said).find()
        || (MANY.matcher(said).find() && rest.signum() > 0)) {
      return false;
    }
    return amounts.isEmpty()
        ? (UNEQUAL.matcher(said).find() && concerns(relation)) || marks(relation)
        : amounts.contains(rest.abs());
  }

  /** All numbers of cases, the sum of two of them, and what shared cases count too much. */
  private static List<BigDecimal> amounts(String said) {
    List<BigDecimal> single =
        AMOUNT
            .matcher(said)
            .results()
            .map(found -> new BigDecimal(found.group(1).replace(",", "")))
            .toList();
    List<BigDecimal> all = new ArrayList<>(single);
    for (int i = 0; i + 1 < single.size(); i++) {
      all.add(single.get(i).add(single.get(i + 1)));
    }
    single.stream().reduce(BigDecimal::add).ifPresent(all::add);
    Matcher shared = SHARED.matcher(said);
    if (shared.find()) {
      all.add(
          new BigDecimal(shared.group(2))
              .multiply(new BigDecimal(shared.group(1)).subtract(BigDecimal.ONE)));
    }
    return all;
  }

  private boolean concerns(Relation relation) {
    return switch (relation.basis()) {
      case ROW_TOTAL -> text.matches("(?s).*(計|総数|和|合算).*");
      case COLUMN_TOTAL, BREAKDOWN, CLAUSE -> text.matches("(?s).*(処理|決定|内訳|状況|通知|件数|該当).*");
      default -> false;
    };
  }

  /** Whether a number of the relation, or its row or column, bears the mark of the note. */
  private boolean marks(Relation relation) {
    Optional<String> mark = mark(plain(text).strip());
    Quantity total = relation.total();
    return mark.isPresent()
        && text.strip().matches("(?s)(?:※|[*＊]|注|[（(]注).*")
        && Stream.of(total.written(), total.row(), total.column())
            .map(Footnote::plain)
            .anyMatch(place -> mark(place).equals(mark));
  }

  private static Optional<String> mark(String text) {
    Matcher mark = MARK.matcher(text);
    return mark.find() ? Optional.of(mark.group().replaceAll("\\s", "")) : Optional.empty();
  }
}
