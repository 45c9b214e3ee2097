package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds up what a sentence gives as parts: in brackets behind a number, or as its 内訳. */
final class ToldSums {
  private static final Pattern BRACKET = Pattern.compile("(?:です|でした|であり|で、|となり、?)?\\(([^()]*)\\)");
  private static final Pattern BREAKDOWN = Pattern.compile("内訳は");
  private static final Pattern OPEN = Pattern.compile("うち|など|等|主な|多");

  private ToldSums() {}

  static List<Relation> of(Told told) {
    List<Relation> all = new ArrayList<>();
    for (Told.Mention mention : told.mentions()) {
      Matcher bracket = BRACKET.matcher(told.text()).region(mention.end(), told.text().length());
      if (bracket.lookingAt() && !OPEN.matcher(bracket.group(1)).find()) {
        List<Told.Mention> parts = told.within(bracket.start(1), bracket.end(1));
        if (parts.size() > 1) {
          all.add(sum(mention, parts));
          all.addAll(twice(told, mention, parts));
        }
      }
    }
    brokenDown(told).ifPresent(all::add);
    return all;
  }

  private static Relation sum(Told.Mention total, List<Told.Mention> parts) {
    return new Relation(
        Basis.BREAKDOWN, total.number(), parts.stream().map(Told.Mention::number).toList(), false);
  }

  /** What is said of one thing before the brackets and in them has to be the same. */
  private static List<Relation> twice(Told told, Told.Mention total, List<Told.Mention> inside) {
    Map<String, Told.Mention> named = new Told(told.text(), told.within(0, total.start())).named();
    return new Told(told.text(), inside)
        .named().entrySet().stream()
            .filter(mention -> named.containsKey(mention.getKey()))
            .map(
                mention ->
                    new Relation(
                        Basis.SENTENCE,
                        named.get(mention.getKey()).number(),
                        List.of(mention.getValue().number()),
                        false))
            .toList();
  }

  private static Optional<Relation> brokenDown(Told told) {
    Matcher breakdown = BREAKDOWN.matcher(told.text());
    if (!breakdown.find() || OPEN.matcher(told.text().substring(breakdown.end())).find()) {
      return Optional.empty();
    }
    List<Told.Mention> parts = told.within(breakdown.end(), told.text().length());
    boolean flat = !told.text().substring(breakdown.end()).contains("(");
    return told.before(breakdown.start())
        .filter(total -> parts.size() > 1 && flat)
        .map(total -> sum(total, parts))
        .filter(sum -> sum.holds() || told.ends());
  }
}
