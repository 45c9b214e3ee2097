package jp.kokuji.figure;

import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Conditions;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** The members of every dimension in the order in which reports list them. */
final class Dimensions {
  /** The dimension of single clauses, over the kind's field of clause combinations. */
  static final String CLAUSE = "clause";

  /** Fewer clauses first, then by their numbers: 1, 2, 10, 1+2, 1+2+3. */
  private static final Comparator<String> COMBINATIONS =
      Comparator.comparing(
          Dimensions::numbers,
          Comparator.<List<Integer>>comparingInt(List::size).thenComparing(Dimensions::compare));

  /** The dimension of the months in which records were opened. */
  static final String MONTH = "month";

  /** The dimension of fiscal years. */
  static final String YEAR = "year";

  private static final int MONTHS = 12;

  /** So many years stand beside each other where a table does not say otherwise. */
  private static final int YEARS = 5;

  private final TableDefinition table;
  private final CountingBase base;
  private final RecordKind kind;
  private final List<FiscalYear> counted;

  /**
   * The dimensions of the table.
   *
   * @param counted the years of its columns: what was there in any of them is a member
   */
  Dimensions(TableDefinition table, CountingBase base, List<FiscalYear> counted) {
    this.table = table;
    this.base = base;
    this.kind = base.kind(table.kind());
    this.counted = counted.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /**
   * The members of the dimension.
   *
   * @param year the one year that counts, where the row above says so
   */
  Stream<Category> members(String dimension, @Nullable FiscalYear year) {
    List<FiscalYear> years = year == null ? counted : List.of(year);
    return switch (dimension) {
      case CLAUSE -> clauses(years);
      case MONTH -> months();
      case YEAR -> years();
      default -> ofField(dimension, years).distinct();
    };
  }

  private static Stream<Category> months() {
    return Stream.iterate(Month.APRIL, month -> month.plus(1))
        .limit(MONTHS)
        .map(month -> Category.of(month.getValue() + "月", new Membership.OpenedIn(month)));
  }

  /** The years of any kind that the table counts, at most so many as it says. */
  private Stream<Category> years() {
    List<FiscalYear> years =
        table.columns().stream()
            .map(column -> column.kind() == null ? table.kind() : column.kind())
            .distinct()
            .flatMap(id -> base.years(base.kind(id)).stream())
            .distinct()
            .sorted()
            .toList();
    Integer asked = table.rows().years();
    int most = asked == null ? YEARS : asked;
    return years.stream()
        .skip(Math.max(0, years.size() - most))
        .map(year -> new Category(year.label(), year, List.of(), List.of(), false));
  }

  /** A name with two validities, or in two years, is one member, and comes twice here. */
  private Stream<Category> ofField(String dimension, List<FiscalYear> years) {
    City city = base.rulebook().city();
    return switch (kind.field(dimension).type()) {
      case FieldType.Vocabulary words -> words(dimension, words, years);
      case FieldType.AgencyName agency ->
          city.agencies().stream()
              .filter(a -> touches(a.validity(), years))
              .map(a -> Category.of(a.name(), is(dimension, a.name())));
      case FieldType.DepartmentName department ->
          departments(city, kind.agency().orElseThrow().name(), dimension, years);
      case FieldType.CornerName corner ->
          city.corners().stream()
              .filter(c -> touches(c.validity(), years))
              .map(c -> Category.of(c.agency() + "/" + c.name(), is(dimension, c.name())));
      case FieldType.BasisName basis ->
          versions(basis.provision(), years)
              .flatMap(version -> version.bases().stream())
              .map(b -> Category.of(b.name(), is(dimension, b.name())));
      case FieldType.Clauses clauses ->
          combinations(dimension, years).map(c -> Category.of(c, is(dimension, c)));
      default ->
          throw new IllegalArgumentException(kind.id() + "." + dimension + " has no members");
    };
  }

  private static boolean touches(Validity validity, List<FiscalYear> years) {
    return years.stream().anyMatch(validity::touches);
  }

  private static Stream<Category> words(
      String dimension, FieldType.Vocabulary words, List<FiscalYear> years) {
    return Stream.concat(words.in(years).stream(), Stream.ofNullable(words.blank()))
        .map(word -> Category.of(word, is(dimension, word)))
        .map(word -> word.label().equals(words.blank()) ? word.omittedWhereZero() : word);
  }

  private static Stream<Category> departments(
      City city, String agencies, String dimension, List<FiscalYear> years) {
    return city.agencies().stream()
        .flatMap(
            agency ->
                city.departments().stream()
                    .filter(d -> d.agency().equals(agency.name()))
                    .filter(d -> touches(d.validity(), years)))
        .map(
            d ->
                Category.of(
                    d.agency() + "/" + d.name(),
                    is(agencies, d.agency()),
                    is(dimension, d.name())));
  }

  /** No list of the combinations can be made beforehand: those that occur. */
  private Stream<String> combinations(String field, List<FiscalYear> years) {
    return years.stream()
        .flatMap(
            year -> {
              var where = new Conditions(year).of(kind, table.where());
              return base.records().values(kind, field, year, where).stream();
            })
        .distinct()
        .sorted(COMBINATIONS);
  }

  private Stream<Category> clauses(List<FiscalYear> years) {
    Field field =
        kind.fields().stream()
            .filter(f -> f.type() instanceof FieldType.Clauses)
            .findFirst()
            .orElseThrow();
    String provision = ((FieldType.Clauses) field.type()).provision();
    return versions(provision, years)
        .flatMap(version -> version.clauses().stream())
        .map(Provision.Clause::number)
        .distinct()
        .map(
            number ->
                Category.of(
                    Integer.toString(number), new Membership.HasClause(field.name(), number)));
  }

  /** What the provision was at the end of each year, the latest first. */
  private Stream<Provision.Version> versions(String provision, List<FiscalYear> years) {
    Provision known = Objects.requireNonNull(base.rulebook().provisions().get(provision));
    return years.stream().map(year -> known.on(year.lastDay()).orElseThrow());
  }

  private static Membership is(String field, String value) {
    return new Membership.Is(field, value);
  }

  private static List<Integer> numbers(String combination) {
    return Stream.of(combination.split("\\+", -1)).map(Integer::valueOf).toList();
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
