package jp.kokuji.founding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a city's own names and words where the delivered {@code jobs/} have others. */
final class OwnWords {
  private static final String REQUESTS = Part.TEXTS.text("stock.requests");
  private static final String DISCLOSURE = Part.TEXTS.text("stock.disclosure");

  private final Answers answers;
  private final Map<String, String> names = new TreeMap<>();

  OwnWords(Stock stock, Answers answers) {
    this.answers = answers;
    String assembly = Part.TEXTS.text("fact.assembly.preset");
    List<String> others =
        stock.names("agencies").stream().filter(n -> !n.equals(assembly)).toList();
    List<String> own =
        answers.names(Part.AGENCIES).stream()
            .filter(name -> !name.equals(answers.fact("assembly")))
            .toList();
    names.put(list(others), list(own));
    names.put("[" + assembly + "]", "[" + answers.fact("assembly") + "]");
    for (String body : List.of("council", "board")) {
      names.put(Part.TEXTS.text("stock." + body), answers.fact(body));
    }
    String law =
        stock
            .tree("law/personal-exemptions.yml")
            .path("versions")
            .valueStream()
            .filter(version -> version.has("agencies"))
            .map(version -> version.path("law").asString())
            .findFirst()
            .orElseThrow();
    names.put(law, answers.fact("assembly-law"));
    for (String of : List.of("owned", "shown")) {
      String text = Part.TEXTS.text("stock." + of);
      names.put(text, text.replaceFirst("市", answers.body()));
    }
    names.put(
        Part.TEXTS.text("stock.exempt"),
        Part.TEXTS.text("stock.exempt.of") + answers.fact("article"));
    names.put(
        "article: " + Part.TEXTS.text("fact.assembly-article.preset"),
        "article: " + answers.fact("assembly-article"));
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }

  /** The text of a file in the city's words. */
  String in(String path, String text) {
    String named = path.startsWith("city/") ? text : replaced(text, names);
    if (path.startsWith("kinds/")) {
      named = articles(named);
    }
    if (path.equals("kinds/" + REQUESTS + ".yml")) {
      return spelt(replaced(named, answers.ownWords()));
    }
    if (path.equals("reports/" + DISCLOSURE + ".yml")) {
      return replaced(named, answers.ownWords());
    }
    return path.equals("checks.yml") ? checks(named) : named;
  }

  /** Aliases of headings that name an article of another city's ordinance. */
  private String articles(String text) {
    String article = answers.fact("article");
    return text.replaceAll("(?:条例14条の2第1項該当号|条例第14条の2第1項該当号), ", "")
        .replace("条例7条該当号, 条例第7条該当号", "条例" + article + "該当号, " + article + "該当号");
  }

  private String checks(String text) {
    return Blocks.of(text).blocks().stream()
        .map(
            check ->
                check.text().contains("report: " + DISCLOSURE + "\n")
                    ? replaced(check.text(), answers.ownWords())
                    : check.text())
        .collect(Collectors.joining());
  }

  /** Every one in one pass, the longest first: a word may contain another. */
  private static String replaced(String text, Map<String, String> words) {
    if (words.isEmpty()) {
      return text;
    }
    String any =
        words.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(any)
        .matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(words.getOrDefault(word.group(), "")));
  }

  /** Adds what the ledgers write, and takes away spellings that say nothing any more. */
  private String spelt(String text) {
    String spelt = once(text.replaceAll("(?m)^      (\\S+): \\1\n", ""));
    for (Map<String, String> row : answers.of(Part.WORDS)) {
      String word = row.getOrDefault("word", "");
      String own = answers.ownWords().getOrDefault(word, word);
      for (String spelling : Answers.list(row, "spellings")) {
        spelt = spelt(spelt, own, spelling);
      }
    }
    return spelt;
  }

  /** Two spellings of the delivered words may have become one. */
  private static String once(String text) {
    return Blocks.of(text).blocks().stream()
        .map(field -> field.text().lines().toList())
        .map(
            lines ->
                IntStream.range(0, lines.size())
                    .filter(
                        i -> !lines.get(i).startsWith("      ") || lines.indexOf(lines.get(i)) == i)
                    .mapToObj(i -> lines.get(i) + "\n")
                    .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  private static String spelt(String text, String word, String spelling) {
    String line = "      " + spelling + ": " + word + "\n";
    return Blocks.of(text).blocks().stream()
        .map(
            field -> {
              boolean has =
                  Pattern.compile("(?m)^    values: \\[(?:.*, )?" + Pattern.quote(word) + "[,\\]]")
                      .matcher(field.text())
                      .find();
              if (!has || field.text().contains("\n      " + spelling + ": ")) {
                return field.text();
              }
              return field.text().contains("    spellings:\n")
                  ? field.text().replace("    spellings:\n", "    spellings:\n" + line)
                  : field.text() + "    spellings:\n" + line;
            })
        .collect(Collectors.joining());
  }
}
