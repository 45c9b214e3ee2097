package jp.kokuji.audit;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.submission.Line;

/** Holds the numbers of sentences against each other and against the tables of the same sheet. */
final class Sentences {
  private static final Pattern MENTION =
      Pattern.compile("([^、。,;()「」\\d\\s]{1,30}?)\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)\\s*(?:件|人|名|回)");
  private static final Pattern LISTED =
      Pattern.compile(
          "(\\d{1,3}(?:,\\d{3})+|\\d+)\\s*(?:件|人|名|回)(?:です|でした|であり|で、)?\\(([^()]*\\d\\s*(?:件|人|名|回)[^()]*)\\)");
  private static final Pattern STOP = Pattern.compile("。");
  private static final Pattern TAIL = Pattern.compile("(?:の件数|件数|したもの|の|は|が|で|を|に|も|と|ついて|:|・)+$");
  private static final Pattern HEAD = Pattern.compile("^(?:うち|及び|また|なお|次いで|最も多く|と|そのうち|、)+");
  private static final Pattern VAGUE = Pattern.compile("合計|総数|計|全体|ほか|他|その他|うち|件数|内訳|請求");

  /** So many numbers that are not nought, of one line and no other, agree by no chance. */
  private static final int ENOUGH = 3;

  private final List<Quantity> figures;
  private final List<Relation> relations = new ArrayList<>();
  private final List<Quantity> numbers = new ArrayList<>();

  private Sentences(List<Quantity> figures) {
    this.figures = figures.stream().filter(Quantity::known).toList();
  }

  /** What the sentences of a sheet say, beside what its tables print. */
  static Findings of(Sheet sheet, List<Quantity> figures) {
    Sentences sentences = new Sentences(figures);
    for (Line line : sheet.lines()) {
      for (int column = 0; column < line.cells().size(); column++) {
        String text = Normalizer.normalize(Block.text(line, column), Normalizer.Form.NFKC);
        if (text.length() > 10 && MENTION.matcher(text).find()) {
          sentences.read(text, new Place(line.sheet(), line.row(), column));
        }
      }
    }
    sentences.relations.addAll(ClausesTold.of(sheet));
    return new Findings(sentences.numbers, sentences.relations);
  }

  private void read(String text, Place place) {
    for (String sentence : parted(text)) {
      Map<String, Quantity> mentions = mentions(sentence, place);
      lists(sentence, place);
      againstTables(mentions);
    }
  }

  static List<String> parted(String text) {
    return STOP.splitAsStream(text).toList();
  }

  /** The numbers by what they count. */
  private static Map<String, Quantity> mentions(String sentence, Place place) {
    Map<String, Quantity> mentions = new LinkedHashMap<>();
    Matcher matcher = MENTION.matcher(sentence);
    while (matcher.find()) {
      String name = name(matcher.group(1));
      if (name.length() > 1 && !VAGUE.matcher(name).matches()) {
        mentions.putIfAbsent(name, quantity(place, name, matcher.group(2)));
      }
    }
    return mentions;
  }

  /** What is said of one thing before the brackets and in them has to be the same. */
  private void sameTwice(String before, String inBrackets, Place place) {
    Map<String, Quantity> outside = mentions(before, place);
    mentions(inBrackets, place)
        .forEach(
            (name, mention) -> {
              Quantity said = outside.get(name);
              if (said != null) {
                relations.add(new Relation(Basis.SENTENCE, said, List.of(mention), false));
              }
            });
  }

  static String name(String words) {
    return TAIL.matcher(HEAD.matcher(words).replaceFirst("")).replaceFirst("");
  }

  static Quantity quantity(Place place, String name, String number) {
    return new Quantity(place, "", "文", name, "", number, new BigDecimal(number.replace(",", "")));
  }

  /** A number, and in brackets behind it what it is made of. */
  private void lists(String sentence, Place place) {
    Matcher list = LISTED.matcher(sentence);
    while (list.find()) {
      List<Quantity> parts =
          Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)\\s*(?:件|人|名|回)")
              .matcher(list.group(2))
              .results()
              .map(found -> quantity(place, "内訳", found.group(1)))
              .toList();
      boolean whole = !list.group(2).matches(".*(うち|など|等).*");
      if (parts.size() > 1 && whole) {
        Quantity total = quantity(place, "合計", list.group(1));
        relations.add(new Relation(Basis.BREAKDOWN, total, parts, false));
        sameTwice(sentence.substring(0, list.start()), list.group(2), place);
      }
    }
  }

  /** A row or column that most mentions agree with is what the sentence speaks of. */
  private void againstTables(Map<String, Quantity> mentions) {
    if (mentions.size() < ENOUGH) {
      return;
    }
    Map<String, List<Quantity>> lines = new LinkedHashMap<>();
    for (Quantity figure : figures) {
      lines
          .computeIfAbsent("row " + figure.table() + figure.row(), k -> new ArrayList<>())
          .add(figure);
      lines
          .computeIfAbsent("col " + figure.table() + figure.column(), k -> new ArrayList<>())
          .add(figure);
    }
    lines.entrySet().stream()
        .map(line -> against(mentions, line.getValue(), line.getKey().startsWith("row ")))
        .filter(held -> hits(held) >= ENOUGH && 2 * hits(held) > held.size())
        .max((a, b) -> Long.compare(hits(a), hits(b)))
        .ifPresent(relations::addAll);
  }

  private static long hits(List<Relation> held) {
    return held.stream().filter(r -> r.tells() && r.holds()).count();
  }

  private static List<Relation> against(
      Map<String, Quantity> mentions, List<Quantity> line, boolean row) {
    Map<String, Quantity> labels = new HashMap<>();
    line.forEach(figure -> labels.putIfAbsent(last(row ? figure.column() : figure.row()), figure));
    List<Relation> held = new ArrayList<>();
    mentions.forEach(
        (name, mention) ->
            label(name, labels)
                .ifPresent(
                    figure ->
                        held.add(new Relation(Basis.SENTENCE, mention, List.of(figure), false))));
    return held;
  }

  private static String last(String path) {
    return Role.bare(path.substring(path.lastIndexOf('/') + 1));
  }

  /** The same name, or the one that begins with it. */
  private static Optional<Quantity> label(String name, Map<String, Quantity> labels) {
    Quantity same = labels.get(name);
    if (same != null) {
      return Optional.of(same);
    }
    List<Quantity> longer =
        labels.entrySet().stream()
            .filter(label -> name.length() > 2 && label.getKey().startsWith(name))
            .map(Map.Entry::getValue)
            .toList();
    return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
  }
}
