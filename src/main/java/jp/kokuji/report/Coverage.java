package jp.kokuji.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.figure.Figure;
import jp.kokuji.rulebook.PhraseDefinition;

/** Proves of the sentences of one section that what they list is complete and adds up. */
final class Coverage {
  private final Setting setting;
  private final String section;

  /** Categories that a listing leaves to another sentence of the section. */
  private final Map<Figure, String> owed = new LinkedHashMap<>();

  Coverage(Setting setting, String section) {
    this.setting = setting;
    this.section = section;
  }

  /** Proves the phrases of a template that was filled and printed. */
  void prove(Phrases phrases, Map<String, PhraseDefinition> declared, String template, Sentence s) {
    Map<String, Figure> single = new LinkedHashMap<>();
    for (String name : new Template(template).places()) {
      PhraseDefinition phrase = declared.get(name);
      if (phrase != null && phrase.each() != null) {
        prove(name, phrase, phrases, s);
      } else if (phrase != null && phrase.table() != null) {
        phrases.figure(phrase).ifPresent(figure -> single.put(name, figure));
      }
    }
    String names = String.join("・", single.keySet());
    new HandList(setting, List.copyOf(single.values()))
        .categories().stream()
            .filter(figure -> figure.value() != 0)
            .forEach(figure -> owed.put(figure, names));
  }

  private void prove(String name, PhraseDefinition phrase, Phrases phrases, Sentence sentence) {
    Enumeration list = new Enumeration(setting, phrase);
    List<Figure> named = sentence.named();
    boolean rest =
        phrase.rest() != null
            && sentence.text().contains(setting.written(Sentence.words(phrase.rest())).text());
    for (Figure figure : list.line().categories()) {
      if (figure.value() == 0 || named.contains(figure)) {
        continue;
      }
      if (!list.answered().contains(figure)) {
        owed.put(figure, name);
      } else if (!rest) {
        throw missing(name, figure);
      }
    }
    list.line().sums().forEach(sum -> adds(name, sum));
    if (phrase.of() != null) {
      phrases
          .figure(phrases.get(phrase.of()))
          .ifPresent(total -> adds(name, new Line.Sum(total, list.answered())));
    }
  }

  private void adds(String name, Line.Sum sum) {
    long parts = Line.sum(sum.parts());
    if (parts != sum.total().value()) {
      throw new Unproven(
          setting,
          "sum",
          section,
          name,
          Long.toString(parts),
          sum.total().id(),
          Long.toString(sum.total().value()));
    }
  }

  /** Proves that what was left to other sentences stands in one of them. */
  void settle(List<Block> blocks) {
    List<Figure> quoted = new ArrayList<>();
    blocks.forEach(block -> block.sentences().forEach(s -> quoted.addAll(s.quoted())));
    owed.forEach(
        (figure, name) -> {
          if (!quoted.contains(figure)) {
            throw missing(name, figure);
          }
        });
  }

  private Unproven missing(String name, Figure figure) {
    return new Unproven(
        setting,
        "missing",
        section,
        name,
        figure.table(),
        figure.row(),
        figure.column(),
        Long.toString(figure.value()),
        figure.unit());
  }
}
