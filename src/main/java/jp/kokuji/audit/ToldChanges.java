package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds what a sentence says of the year before (前年度より2件増) against the numbers of both years: its
 * own, a column of differences, a row of years, or the table of the other year's file.
 */
final class ToldChanges {
  private static final Pattern COMPARED =
      Pattern.compile("(?:より|に比べて?|と比べて?|比で?|比較で?|比較して|から|に対して?)[^、。]{0,6}$|[前昨]年度?(?:比|より)?$");
  private static final Pattern LAST_YEAR = Pattern.compile("[前昨]年度?");
  private static final Pattern PRIOR = Pattern.compile("[前昨]年度?(?:は|の|が|:)?\\(?$");
  private static final Pattern DIRECTION = Pattern.compile("(?:の|が|を|と|ほど|も)?(増|多|上回|減|少|下回)");
  private static final Pattern LEADS = Pattern.compile("の?(?:増|減)(?:加|少)?(?:の|し、?|して、?)");

  private final List<Quantity> figures;

  /** Whether the figures are those of several files, each of its year. */
  private final boolean files;

  ToldChanges(List<Quantity> figures, boolean files) {
    this.figures = figures.stream().filter(figure -> !figure.blank()).toList();
    this.files = files;
  }

  List<Relation> of(Told told) {
    return told.mentions().stream().flatMap(mention -> of(told, mention).stream()).toList();
  }

  private Optional<Relation> of(Told told, Mention change) {
    Matcher direction = DIRECTION.matcher(told.text()).region(change.end(), told.text().length());
    if (!direction.lookingAt() || !COMPARED.matcher(change.before()).find()) {
      return Optional.empty();
    }
    boolean less = "減少下回".contains(String.valueOf(direction.group(1)));
    BigDecimal by = change.number().number();
    Quantity said = change.number().worth(less ? by.negate() : by);
    Optional<Mention> last = told.before(change.start());
    Optional<Mention> prior = last.filter(each -> PRIOR.matcher(each.before()).find());
    if (prior.isEmpty() && !LAST_YEAR.matcher(change.before()).find()) {
      return Optional.empty();
    }
    Optional<Mention> now =
        next(told, change).or(() -> prior.isPresent() ? told.before(prior.get().start()) : last);
    return now.flatMap(
        each ->
            prior
                .map(before -> YearChange.between(each.number(), before.number()))
                .map(own -> own.against(said))
                .or(() -> inTables(said, each, change)));
  }

  /** What stands behind the change: 2件増の98件. */
  private static Optional<Mention> next(Told told, Mention change) {
    return told.mentions().stream()
        .filter(each -> each.start() >= change.end())
        .findFirst()
        .filter(each -> LEADS.matcher(told.text().substring(change.end(), each.start())).matches());
  }

  /** What the tables say of it; where they say more than one thing, one that agrees will do. */
  private Optional<Relation> inTables(Quantity said, Mention now, Mention change) {
    List<Relation> found =
        figures.stream()
            .filter(figure -> figure.number().compareTo(now.number().number()) == 0)
            .filter(figure -> names(figure, now.before() + change.before()))
            .flatMap(this::changes)
            .map(each -> each.against(said))
            .toList();
    return found.stream().filter(Relation::holds).findFirst().or(() -> found.stream().findFirst());
  }

  /** Whether words name the row or the column of a number. */
  private static boolean names(Quantity figure, String words) {
    return Stream.of(figure.row(), figure.column())
        .map(ToldLines::last)
        .filter(name -> name.length() > 1 && !Role.of(name).total())
        .map(name -> name.replaceFirst("(?<=.{2})(?:件数|人数|数)$", ""))
        .anyMatch(words::contains);
  }

  private Stream<YearChange> changes(Quantity figure) {
    return figures.stream()
        .filter(other -> !other.place().equals(figure.place()))
        .flatMap(
            other ->
                difference(figure, other)
                    ? Stream.of(new YearChange(other.number(), List.of(other)))
                    : yearBefore(figure, other)
                        ? Stream.of(YearChange.between(figure, other))
                        : Stream.of());
  }

  private static boolean difference(Quantity figure, Quantity other) {
    boolean table =
        figure.table().equals(other.table())
            && figure.place().sheet().equals(other.place().sheet());
    return table
        && ((figure.row().equals(other.row()) && change(other.column()))
            || (figure.column().equals(other.column()) && change(other.row())));
  }

  private static boolean change(String path) {
    return Role.of(ToldLines.last(path)) == Role.CHANGE;
  }

  /** The same names but for the year, which is the one before; of two files one need not say it. */
  private boolean yearBefore(Quantity figure, Quantity other) {
    Optional<Integer> now = Years.last(said(figure));
    Optional<Integer> then = Years.last(said(other));
    boolean apart = files && !figure.place().sheet().equals(other.place().sheet());
    boolean before = (now.isPresent() && then.isPresent()) ? then.get() == now.get() - 1 : apart;
    return before && Years.without(place(figure)).equals(Years.without(place(other)));
  }

  private static String place(Quantity figure) {
    return String.join("|", figure.table(), figure.row(), figure.column());
  }

  private static String said(Quantity figure) {
    return figure.place().sheet() + "|" + place(figure);
  }
}
