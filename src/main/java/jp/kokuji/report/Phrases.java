package jp.kokuji.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.figure.Figure;
import jp.kokuji.record.Conditions;
import jp.kokuji.rulebook.PhraseDefinition;
import jp.kokuji.rulebook.RecordKind;

/** Words the phrases of a sentence from figures, so that no sentence holds a typed number. */
final class Phrases {
  private final Setting setting;
  private final Map<String, PhraseDefinition> definitions;

  Phrases(Setting setting, Map<String, PhraseDefinition> definitions) {
    this.setting = setting;
    this.definitions = definitions;
  }

  /** Fills a template with phrases and words. */
  Sentence fill(String template) {
    return new Template(template).fill(this::word);
  }

  private Sentence word(String name) {
    PhraseDefinition phrase = definitions.get(name);
    return phrase == null ? Sentence.rule(setting.word(name)) : sentence(phrase);
  }

  /** Whether the phrase has anything to say: a figure above 0, or a value at all. */
  boolean says(String name) {
    PhraseDefinition phrase = get(name);
    if (phrase.kind() != null) {
      return !values(phrase).isEmpty();
    }
    return phrase.each() == null
        ? figure(phrase).filter(figure -> figure.value() != 0).isPresent()
        : new Enumeration(setting, phrase).says();
  }

  PhraseDefinition get(String name) {
    return Objects.requireNonNull(definitions.get(name), name);
  }

  private Sentence sentence(PhraseDefinition phrase) {
    if (phrase.kind() != null) {
      List<Sentence> values =
          values(phrase).stream().map(value -> Sentence.of(new Piece.Value(value))).toList();
      String join = Objects.requireNonNullElse(phrase.join(), "、");
      return Sentence.join(values, join, Objects.requireNonNullElse(phrase.lastJoin(), join));
    }
    return phrase.each() == null
        ? figure(phrase).map(figure -> single(phrase, figure)).orElse(Sentence.EMPTY)
        : new Enumeration(setting, phrase).sentence();
  }

  /** The one figure that the phrase quotes; nothing where its row or column has gone with its 0. */
  Optional<Figure> figure(PhraseDefinition phrase) {
    return setting
        .figures()
        .find(
            Objects.requireNonNull(phrase.table()),
            setting.inYear(Objects.requireNonNull(phrase.row())),
            setting.inYear(Objects.requireNonNull(phrase.column())));
  }

  /** A figure alone, or a difference by its word for change. */
  static Sentence single(PhraseDefinition phrase, Figure figure) {
    if (phrase.more() == null || phrase.less() == null || phrase.same() == null) {
      return Sentence.of(quoted(figure));
    }
    if (figure.value() == 0) {
      return Sentence.words(phrase.same());
    }
    Piece without = new Piece.Quoted(Figure.printed(figure.amount().abs()), figure);
    return new Template(figure.value() > 0 ? phrase.more() : phrase.less())
        .fill(place -> Sentence.of(without));
  }

  static Piece quoted(Figure figure) {
    return new Piece.Quoted(figure.printed(), figure);
  }

  private Set<String> values(PhraseDefinition phrase) {
    RecordKind kind = setting.kind(Objects.requireNonNull(phrase.kind()));
    String field = Objects.requireNonNull(phrase.field());
    Set<String> values = new LinkedHashSet<>();
    setting
        .records()
        .find(kind, setting.year(), new Conditions(setting.year()).of(kind, phrase.where()))
        .forEach(record -> values.add(RecordWords.value(field, record)));
    values.remove("");
    return values;
  }

  /** A number as sentences and tables print it, {@code 1,080}. */
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
