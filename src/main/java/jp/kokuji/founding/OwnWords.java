package jp.kokuji.founding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a city's own names and words where the delivered {@code jobs/} have others. */
final class OwnWords {
  private static final Pattern SPELLING = Pattern.compile("      ([^\\s:]+): (.+)");
  private static final String REQUESTS = Part.TEXTS.text("stock.requests");
  private static final String DISCLOSURE = Part.TEXTS.text("stock.disclosure");

  private final Answers answers;
  private final Map<String, String> names = new TreeMap<>();
  private final Exchange own;

  OwnWords(Stock stock, Answers answers) {
    this.answers = answers;
    this.own = Exchange.of(answers.ownWords());
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
    String ordinance = Part.TEXTS.text("stock.exempt.of");
    String called = answers.fact("law").endsWith(ordinance) ? ordinance : answers.fact("law");
    names.put(Part.TEXTS.text("stock.exempt"), called + answers.fact("article"));
    names.put("law: " + ordinance, "law: " + called);
    names.put(
        "law: " + Part.TEXTS.text("stock.exempt"), "law: " + called + answers.fact("article"));
    names.put(
        "article: " + Part.TEXTS.text("fact.assembly-article.preset"),
        "article: " + answers.fact("assembly-article"));
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }

  /** The text of a file in the city's words. */
  String in(String path, String text) {
    String named = path.startsWith("city/") ? text : new Exchange(names, Set.of()).in(text);
    if (path.startsWith("kinds/")) {
      named = articles(named);
    }
    if (path.equals("kinds/" + REQUESTS + ".yml")) {
      return spelt(named);
    }
    if (path.equals("reports/" + DISCLOSURE + ".yml")) {
      return own.in(named);
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
                    ? own.in(check.text())
                    : check.text())
        .collect(Collectors.joining());
  }

  /** Adds what the ledgers write, and takes away spellings that say nothing any more. */
  private String spelt(String text) {
    String spelt = spellings(text);
    for (Map<String, String> row : answers.of(Part.WORDS)) {
      String word = row.getOrDefault("word", "");
      boolean granted = word.equals(Part.TEXTS.text("granted"));
      String as = own.in(granted ? Part.TEXTS.text("granted.of") : word);
      // the delivered word too: who has filled in another city's form is understood
      spelt = spelt(spelt, as, word);
      for (String spelling : Answers.list(row, "spellings")) {
        spelt = spelt(spelt, as, spelling);
      }
    }
    return spelt;
  }

  /**
   * What other cities write stays a spelling, and what it has become in the city's words is one.
   */
  private String spellings(String text) {
    return Blocks.of(text).blocks().stream()
        .map(
            field -> {
              List<String> kept = new ArrayList<>();
              for (String line : field.text().lines().toList()) {
                Matcher spelling = SPELLING.matcher(line);
                if (spelling.matches()) {
                  String here = spelling.group(1).replaceFirst("^市", answers.body());
                  kept.add("      " + here + ": " + own.in(spelling.group(2)));
                  kept.add("      " + spelling.group(1) + ": " + own.in(spelling.group(2)));
                }
                kept.add(own.in(line));
              }
              return once(kept);
            })
        .collect(Collectors.joining());
  }

  /** A spelling stands once, and none says what is a word already. */
  private static String once(List<String> lines) {
    Set<String> said = new HashSet<>();
    lines.stream()
        .filter(line -> line.startsWith("    values: ["))
        .forEach(line -> said.addAll(List.of(line.replaceAll(".*\\[|].*", "").split(", "))));
    return lines.stream()
        .filter(
            line -> {
              Matcher spelling = SPELLING.matcher(line);
              return !spelling.matches() || said.add(spelling.group(1));
            })
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String spelt(String text, String word, String spelling) {
    String line = "      " + spelling + ": " + word + "\n";
    return Blocks.of(text).blocks().stream()
        .map(
            field -> {
              List<String> lines = field.text().lines().toList();
              if (!has(lines, word) || has(lines, spelling)) {
                return field.text();
              }
              String others =
                  field.text().replaceAll("(?m)^      " + Pattern.quote(spelling) + ": .*\n", "");
              return others.contains("    spellings:\n")
                  ? others.replace("    spellings:\n", "    spellings:\n" + line)
                  : others + "    spellings:\n" + line;
            })
        .collect(Collectors.joining());
  }

  /** Whether a field has the word among its values. */
  private static boolean has(List<String> field, String word) {
    return field.stream()
        .anyMatch(
            line -> line.matches("    values: \\[(?:.*, )?" + Pattern.quote(word) + "[,\\]].*"));
  }
}
