package jp.kokuji.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import jp.kokuji.record.Conditions;
import jp.kokuji.rulebook.PhraseDefinition;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition.Digits;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;
import jp.kokuji.rulebook.TableDefinition.Zero;
import org.jspecify.annotations.Nullable;

/** Words the phrases of a sentence from figures, so that no sentence holds a typed number. */
final class Phrases {
  private final Setting setting;
  private final Map<String, PhraseDefinition> definitions;

  Phrases(Setting setting, Map<String, PhraseDefinition> definitions) {
    this.setting = setting;
    this.definitions = definitions;
  }

  /** Fills a template with phrases and words. */
  String fill(String template) {
    return new Template(template).fill(this::word);
  }

  private String word(String name) {
    PhraseDefinition phrase = definitions.get(name);
    return phrase == null ? setting.word(name) : phrase(phrase);
  }

  /** Whether the phrase has anything to say: a figure above 0, or a value at all. */
  boolean says(String name) {
    PhraseDefinition phrase = Objects.requireNonNull(definitions.get(name), name);
    return phrase.kind() == null
        ? figures(phrase).stream().anyMatch(figure -> figure.value() != 0)
        : !values(phrase).isEmpty();
  }

  private String phrase(PhraseDefinition phrase) {
    if (phrase.kind() != null) {
      return String.join(joint(phrase), values(phrase));
    }
    if (phrase.each() == null) {
      return single(phrase);
    }
    List<Figure> named = named(phrase);
    List<String> parts = new ArrayList<>();
    for (Figure figure : chosen(phrase, named)) {
      parts.add(category(phrase, template(phrase, parts.size()), figure));
    }
    boolean more = parts.size() < named.size();
    return String.join(joint(phrase), parts) + (more ? text(phrase.rest()) : "");
  }

  private static String joint(PhraseDefinition phrase) {
    return phrase.join() == null ? "、" : phrase.join();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Nothing where a ratio cannot be computed; a row without a figure has been left out for 0. */
  private String single(PhraseDefinition phrase) {
    return figures(phrase).stream()
        .findFirst()
        .map(this::printed)
        .orElseGet(() -> compares(phrase) ? "" : number(0));
  }

  private boolean compares(PhraseDefinition phrase) {
    return table(phrase).columns().stream()
        .anyMatch(c -> !c.ratio().isEmpty() && Objects.equals(c.label(), phrase.column()));
  }

  /** The point of a figure is as wide as its digits; those of dates stay as they are. */
  private String printed(Figure figure) {
    return setting.layout().digits() == Digits.FULL
        ? figure.printed().replace('.', '．')
        : figure.printed();
  }

  private TableDefinition table(PhraseDefinition phrase) {
    return Objects.requireNonNull(setting.definition().tables().get(phrase.table()));
  }

  private @Nullable String inYear(@Nullable String label) {
    return label == null ? null : TableDefinition.inYear(label, setting.year());
  }

  /** The categories that the sentence names; those with 0 only where the phrase lists them. */
  private List<Figure> named(PhraseDefinition phrase) {
    return figures(phrase).stream()
        .filter(figure -> phrase.zero() == Zero.LIST || figure.value() != 0)
        .toList();
  }

  private static List<Figure> chosen(PhraseDefinition phrase, List<Figure> named) {
    if (phrase.largest() == null) {
      return named;
    }
    return named.stream()
        .sorted(Comparator.comparingLong(Figure::value).reversed())
        .limit(phrase.largest())
        .toList();
  }

  private static String template(PhraseDefinition phrase, int place) {
    String each = Objects.requireNonNull(phrase.each());
    return switch (place) {
      case 0 -> phrase.first() == null ? each : phrase.first();
      case 1 -> phrase.second() == null ? each : phrase.second();
      default -> each;
    };
  }

  private List<Figure> figures(PhraseDefinition phrase) {
    String table = Objects.requireNonNull(phrase.table());
    String row = inYear(phrase.row());
    String column = inYear(phrase.column());
    if (row != null && column != null) {
      return setting.figures().find(table, row, column).stream().toList();
    }
    Stream<Figure> figures =
        row != null
            ? setting.figures().table(table).getOrDefault(row, Map.of()).values().stream()
            : setting.figures().table(table).values().stream()
                .flatMap(cells -> Stream.ofNullable(cells.get(column)));
    List<String> except = phrase.except().stream().map(this::inYear).toList();
    return figures
        .filter(figure -> figure.parts().isEmpty() || !sums(phrase, figure))
        .filter(figure -> row == null || !column(phrase, figure, this::compared))
        .filter(figure -> within(phrase, figure))
        .filter(figure -> !except.contains(label(phrase, figure)))
        .toList();
  }

  /** Whether the figure is a sum of others in the direction that the phrase lists. */
  private boolean sums(PhraseDefinition phrase, Figure figure) {
    return phrase.row() != null
        ? column(phrase, figure, column -> column.of() != null || !column.plus().isEmpty())
        : figure.row().equals(table(phrase).rows().total());
  }

  /** A difference or a ratio is no category beside those that it compares. */
  private boolean compared(Column column) {
    return !column.difference().isEmpty() || !column.ratio().isEmpty();
  }

  private boolean column(PhraseDefinition phrase, Figure figure, Predicate<Column> is) {
    return table(phrase).columns().stream()
        .anyMatch(column -> figure.column().equals(inYear(column.label())) && is.test(column));
  }

  private static boolean within(PhraseDefinition phrase, Figure figure) {
    return phrase.within() == null || figure.row().startsWith(phrase.within() + "/");
  }

  private static String label(PhraseDefinition phrase, Figure figure) {
    String label = phrase.row() != null ? figure.column() : figure.row();
    return label.substring(label.lastIndexOf('/') + 1);
  }

  private String category(PhraseDefinition phrase, String template, Figure figure) {
    String label = label(phrase, figure);
    return new Template(template)
        .fill(
            place ->
                switch (place) {
                  case "label" -> label;
                  case "value" -> printed(figure);
                  default ->
                      new LegalWords(setting)
                          .find(phrase.provision(), label, place)
                          .orElseGet(() -> setting.word(place));
                });
  }

  private Set<String> values(PhraseDefinition phrase) {
    RecordKind kind = setting.kind(Objects.requireNonNull(phrase.kind()));
    String field = Objects.requireNonNull(phrase.field());
    Set<String> values = new LinkedHashSet<>();
    setting
        .records()
        .find(kind, setting.year(), new Conditions(setting.year()).of(kind, phrase.where()))
        .forEach(record -> values.add(record.text(field)));
    values.remove("");
    return values;
  }

  /** A number as sentences and tables print it, {@code 1,080}. */
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
