package jp.kokuji.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.kokuji.figure.Figure;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.PhraseDefinition;
import jp.kokuji.rulebook.TableDefinition.Zero;
import org.jspecify.annotations.Nullable;

/** Words the categories of a line one after the other. */
final class Enumeration {
  /** A clause with its letter behind 号, where a template has the label before it. */
  private static final String CITED = "cited";

  /** What stands before and behind the number of a clause, and is left out where there is none. */
  private static final Pattern BEFORE_REASON =
      Pattern.compile("(?:\\{law\\})?(?:\\{article\\}|同)?(?:第?\\{label\\}号|\\{clause\\})");

  private final Setting setting;
  private final PhraseDefinition phrase;
  private final Line line;

  Enumeration(Setting setting, PhraseDefinition phrase) {
    this.setting = setting;
    this.phrase = phrase;
    this.line = Line.of(setting, phrase);
  }

  Line line() {
    return line;
  }

  /** The categories that the phrase answers for: named, or behind the words of {@code rest}. */
  List<Figure> answered() {
    List<String> left = phrase.except().stream().map(setting::inYear).toList();
    return line.categories().stream().filter(figure -> !left.contains(line.label(figure))).toList();
  }

  boolean says() {
    return answered().stream().anyMatch(figure -> figure.value() != 0);
  }

  Sentence sentence() {
    if (phrase.only() != null && sole().size() == 1 && answered().containsAll(sole())) {
      return category(phrase.only(), sole().getFirst());
    }
    List<Figure> named =
        answered().stream()
            .filter(figure -> phrase.zero() == Zero.LIST || figure.value() != 0)
            .toList();
    List<Figure> chosen = chosen(named);
    String join = Objects.requireNonNullElse(phrase.join(), "、");
    Sentence list =
        Sentence.join(parts(chosen), join, Objects.requireNonNullElse(phrase.lastJoin(), join));
    return chosen.size() == named.size()
        ? list
        : list.then(Sentence.words(Objects.requireNonNull(phrase.rest())));
  }

  /** Those above 0 among all, or among what adds up to the whole that the phrase names. */
  private List<Figure> sole() {
    List<Figure> among = phrase.of() == null ? line.categories() : answered();
    return among.stream().filter(figure -> figure.value() != 0).toList();
  }

  /** The largest, and with the last of them all that are as large: none of them has a privilege. */
  private List<Figure> chosen(List<Figure> named) {
    if (phrase.largest() == null) {
      return named;
    }
    List<Figure> sorted =
        named.stream().sorted(Comparator.comparing(Figure::value).reversed()).toList();
    if (sorted.size() <= phrase.largest()) {
      return sorted;
    }
    Figure last = sorted.get(phrase.largest() - 1);
    List<Figure> chosen =
        sorted.stream().takeWhile(figure -> figure.value() >= last.value()).toList();
    boolean nobodyNext = phrase.tied() != null && phrase.largest() > 1 && alike(chosen);
    return nobodyNext && chosen.size() < sorted.size() ? withNext(sorted, chosen.size()) : chosen;
  }

  private static boolean alike(List<Figure> figures) {
    return leaders(figures).size() == figures.size();
  }

  /** The next largest too, since a sentence on who shares the first place goes on with 次いで. */
  private static List<Figure> withNext(List<Figure> sorted, int next) {
    return sorted.stream().takeWhile(figure -> figure.value() >= sorted.get(next).value()).toList();
  }

  /** Where all are alike, none of them is the largest. */
  private List<Sentence> parts(List<Figure> chosen) {
    if (phrase.tied() == null) {
      return ranked(chosen, 0);
    }
    List<Figure> leaders = leaders(chosen);
    if (leaders.size() == chosen.size()) {
      String each = Objects.requireNonNull(phrase.each());
      return chosen.stream().map(figure -> category(each, figure)).toList();
    }
    if (leaders.size() == 1) {
      return ranked(chosen, 0);
    }
    List<Sentence> parts = new ArrayList<>(List.of(tied(phrase.tied(), leaders)));
    parts.addAll(ranked(chosen.subList(leaders.size(), chosen.size()), 1));
    return parts;
  }

  private List<Sentence> ranked(List<Figure> figures, int first) {
    List<Sentence> parts = new ArrayList<>();
    for (Figure figure : figures) {
      parts.add(category(template(first + parts.size()), figure));
    }
    return parts;
  }

  private static List<Figure> leaders(List<Figure> chosen) {
    return chosen.stream()
        .takeWhile(figure -> figure.value() == chosen.getFirst().value())
        .toList();
  }

  private Sentence tied(String template, List<Figure> leaders) {
    List<Sentence> labels = leaders.stream().map(f -> category("{label}", f)).toList();
    return new Template(template)
        .fill(
            place ->
                place.equals("labels")
                    ? Sentence.join(labels, "、", "、")
                    : piece(place, leaders.getFirst()));
  }

  private String template(int place) {
    String each = Objects.requireNonNull(phrase.each());
    return switch (place) {
      case 0 -> orElse(phrase.first(), each);
      case 1 -> orElse(phrase.second(), each);
      default -> each;
    };
  }

  private static String orElse(@Nullable String template, String each) {
    return template == null ? each : template;
  }

  private Sentence category(String template, Figure figure) {
    String label = line.label(figure);
    boolean letter = ClauseNumber.isLettered(label);
    boolean reason = !label.contains("+") && ClauseNumber.of(label).isReason();
    String cited =
        reason
            ? BEFORE_REASON.matcher(template).replaceAll("{" + CITED + "}")
            : letter ? template.replace("{label}号", "{" + CITED + "}") : template;
    return new Template(cited).fill(place -> piece(place, figure));
  }

  private Sentence piece(String place, Figure figure) {
    LegalWords law = new LegalWords(setting, figure.table());
    String label = line.label(figure);
    return switch (place) {
      case "label" -> Sentence.of(new Piece.Label(label, figure));
      case CITED -> Sentence.of(new Piece.Label(ClauseNumber.of(label).in("{n}号"), figure));
      case "value" -> Sentence.of(Phrases.quoted(figure));
      case "share" -> share(figure);
      case "change" -> Phrases.single(phrase, figure);
      case "name", "short", "clause", "phrase" ->
          Sentence.of(
              new Piece.Label(law.find(phrase.provision(), label, place).orElseThrow(), figure));
      default ->
          Sentence.rule(
              law.find(phrase.provision(), label, place).orElseGet(() -> setting.word(place)));
    };
  }

  /** The rate of the same row that the table has for it; nothing where it cannot be computed. */
  private Sentence share(Figure figure) {
    return setting.columns(figure.table()).stream()
        .filter(column -> column.isShareOf(figure.column(), line.across()))
        .flatMap(
            column -> setting.figures().find(figure.table(), figure.row(), column.label()).stream())
        .map(rate -> Sentence.of(Phrases.quoted(rate)))
        .findFirst()
        .orElse(Sentence.EMPTY);
  }
}
