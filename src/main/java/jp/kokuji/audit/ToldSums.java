package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds up what a sentence gives as parts, in brackets behind a number or as its 内訳. */
final class ToldSums {
  private static final Pattern BRACKET = Pattern.compile("(?:です|でした|であり|で、|となり、?)?\\(([^()]*)\\)");
  static final Pattern OPEN = Pattern.compile("うち|など|等|主な|多");

  private ToldSums() {}

  static List<Relation> of(Told told) {
    List<Relation> all = new ArrayList<>();
    for (Mention mention : told.mentions()) {
      Matcher bracket = BRACKET.matcher(told.text()).region(mention.end(), told.text().length());
      if (bracket.lookingAt() && !OPEN.matcher(bracket.group(1)).find()) {
        List<Mention> parts = told.within(bracket.start(1), bracket.end(1));
        if (parts.size() > 1) {
          all.add(sum(mention, parts));
          all.addAll(twice(told, mention, parts));
        }
      }
    }
    ToldBreakdown.of(told).ifPresent(all::add);
    return all;
  }

  static Relation sum(Mention total, List<Mention> parts) {
    return new Relation(
        Basis.BREAKDOWN, total.number(), parts.stream().map(Mention::number).toList(), false);
  }

  /** What is said of one thing before the brackets and in them has to be the same. */
  private static List<Relation> twice(Told told, Mention total, List<Mention> inside) {
    Map<String, Mention> named = new Told(told.text(), told.within(0, total.start())).named();
    List<Relation> all = new ArrayList<>();
    new Told(told.text(), inside)
        .named()
        .forEach(
            (name, mention) -> {
              Mention said = named.get(name);
              if (said != null) {
                all.add(
                    new Relation(Basis.SENTENCE, said.number(), List.of(mention.number()), false));
              }
            });
    return all;
  }
}
