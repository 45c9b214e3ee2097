package jp.kokuji.rulebook.table;

import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The members of a dimension in the order in which reports list them; nothing where they are not
 * known.
 */
public record Members(TableDefinition table, KnownNames names, Span years) {
  /** Fewer clauses first, then by their numbers: 1, 2, 10, 1+2, 1+2+3. */
  private static final Comparator<String> COMBINATIONS =
      Comparator.comparing(
          Members::numbers,
          Comparator.<List<ClauseNumber>>comparingInt(List::size).thenComparing(Members::compare));

  private static final int MONTHS = 12;

  /** So many years stand beside each other where a table does not say otherwise. */
  private static final int YEARS = 5;

  public Optional<List<Category>> of(Dimension dimension) {
    return switch (dimension) {
      case Dimension.OfField of -> of(of.kind(), of.field());
      case Dimension.Clauses clauses -> clauses(clauses.field());
      case Dimension.Months months -> Optional.of(months(months.field()));
      case Dimension.Years fiscal -> Optional.of(years(table.rows().years()));
    };
  }

  private static List<Category> months(@Nullable Field field) {
    return Stream.iterate(Month.APRIL, month -> month.plus(1))
        .limit(MONTHS)
        .map(month -> Category.of(month.getValue() + "月", membership(month, field)))
        .toList();
  }

  private static Membership membership(Month month, @Nullable Field field) {
    return field == null ? new Membership.OpenedIn(month) : new Membership.In(field.name(), month);
  }

  /** The years of any kind that the table counts, at most so many as it says. */
  private List<Category> years(@Nullable Integer asked) {
    List<RecordKind> kinds =
        table.columns().stream()
            .map(column -> column.kind() == null ? table.kind() : column.kind())
            .distinct()
            .flatMap(id -> names.findKind(id).stream())
            .toList();
    return names.years(kinds, asked == null ? YEARS : asked);
  }

  /** A name with two validities, or in two years, is one member. */
  private Optional<List<Category>> of(RecordKind kind, Field field) {
    return switch (field.type()) {
      case FieldType.Vocabulary words when words.open() ->
          names.combinations(table, field.name(), years).map(found -> open(field, words, found));
      case FieldType.Vocabulary words -> Optional.of(words(field, words));
      case FieldType.Categories several -> Optional.of(words(field, several.list()));
      case FieldType.BasisName basis ->
          versions(basis.provision())
              .map(found -> found.flatMap(version -> version.bases().stream()))
              .map(found -> found.map(b -> Category.of(b.name(), is(field, b.name()))))
              .map(found -> found.distinct().toList());
      case FieldType.Clauses clauses ->
          names
              .combinations(table, field.name(), years)
              .map(found -> found.stream().sorted(COMBINATIONS))
              .map(found -> found.map(c -> Category.of(c, is(field, c))).toList());
      default -> names.city().map(city -> of(city, kind, field).distinct().toList());
    };
  }

  private Stream<Category> of(City city, RecordKind kind, Field field) {
    return switch (field.type()) {
      case FieldType.AgencyName agency ->
          city.agencies().stream()
              .filter(a -> years.touches(a.validity()))
              .map(a -> Category.of(a.name(), is(field, a.name())));
      case FieldType.DepartmentName department ->
          departments(city, kind.agency().orElseThrow(), field);
      case FieldType.CornerName corner ->
          city.corners().stream()
              .filter(c -> years.touches(c.validity()))
              .map(c -> Category.of(c.agency() + "/" + c.name(), is(field, c.name())));
      default ->
          throw new IllegalArgumentException(kind.id() + "." + field.name() + " has no members");
    };
  }

  private List<Category> words(Field field, FieldType.Vocabulary words) {
    return Stream.concat(years.words(words).stream(), Stream.ofNullable(words.blank()))
        .map(word -> Category.of(word, is(field, word)))
        .map(word -> word.label().equals(words.blank()) ? word.omittedWhereZero() : word)
        .distinct()
        .toList();
  }

  /** The listed words, and after them those that occur besides. */
  private List<Category> open(Field field, FieldType.Vocabulary words, List<String> found) {
    List<Category> listed = words(field, words);
    Set<String> known = listed.stream().map(Category::label).collect(Collectors.toSet());
    return Stream.concat(
            listed.stream(),
            found.stream()
                .filter(word -> !known.contains(word))
                .distinct()
                .sorted()
                .map(word -> Category.of(label(field, word), is(field, word))))
        .toList();
  }

  /** A ledger's word stands in marks where the table has a row or column of that name itself. */
  private String label(Field field, String word) {
    boolean row = table.rows().each().contains(field.name()) && word.equals(table.rows().total());
    boolean column =
        table.columns().stream().anyMatch(one -> field.name().equals(one.each()))
            && table.columns().stream()
                .anyMatch(one -> word.equals(one.label()) || one.labels().containsValue(word));
    return row || column ? "「" + word + "」" : word;
  }

  private Stream<Category> departments(City city, Field agencies, Field field) {
    return city.agencies().stream()
        .flatMap(
            agency ->
                city.departments().stream()
                    .filter(d -> d.agency().equals(agency.name()))
                    .filter(d -> years.touches(d.validity())))
        .map(
            d ->
                Category.of(
                    d.agency() + "/" + d.name(), is(agencies, d.agency()), is(field, d.name())));
  }

  private Optional<List<Category>> clauses(Field field) {
    return versions(((FieldType.Clauses) field.type()).provision())
        .map(
            versions ->
                versions
                    .flatMap(version -> version.clauses().stream())
                    .map(Provision.Clause::number)
                    .distinct()
                    .map(n -> Category.of("" + n, new Membership.HasClause(field.name(), n)))
                    .toList());
  }

  private Optional<Stream<Provision.Version>> versions(String provision) {
    List<String> agencies = names.findKind(table.kind()).map(table::agencies).orElse(List.of());
    return names.findProvision(provision).map(found -> years.versions(found, agencies));
  }

  private static Membership is(Field field, String value) {
    return new Membership.Is(field.name(), value);
  }

  private static List<ClauseNumber> numbers(String combination) {
    return Stream.of(combination.split("\\+", -1)).map(ClauseNumber::of).toList();
  }

  private static int compare(List<ClauseNumber> one, List<ClauseNumber> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
