package jp.kokuji.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;

/** The members of every dimension in the order in which reports list them. */
final class Dimensions {
  /** The dimension of single clauses, over the kind's field of clause combinations. */
  static final String CLAUSE = "clause";

  /** Fewer clauses first, then by their numbers: 1, 2, 10, 1+2, 1+2+3. */
  private static final Comparator<String> COMBINATIONS =
      Comparator.comparing(
          Dimensions::numbers,
          Comparator.<List<Integer>>comparingInt(List::size).thenComparing(Dimensions::compare));

  private final Rulebook rulebook;
  private final FiscalYear year;

  Dimensions(Rulebook rulebook, FiscalYear year) {
    this.rulebook = rulebook;
    this.year = year;
  }

  /**
   * The members of the dimension.
   *
   * @param combinations the clause combinations that occur; no list of them can be made beforehand
   */
  List<Category> members(RecordKind kind, String dimension, List<String> combinations) {
    if (dimension.equals(CLAUSE)) {
      return clauses(kind);
    }
    return ofField(kind, dimension, combinations).distinct().toList();
  }

  /** A name with two validities in one year is one member, and comes twice here. */
  private Stream<Category> ofField(RecordKind kind, String dimension, List<String> combinations) {
    return switch (kind.field(dimension).type()) {
      case FieldType.Vocabulary words -> words(dimension, words);
      case FieldType.AgencyName agency ->
          rulebook.city().agencies().stream()
              .filter(a -> a.validity().touches(year))
              .map(a -> category(a.name(), is(dimension, a.name())));
      case FieldType.DepartmentName department -> departments(dimension);
      case FieldType.CornerName corner ->
          rulebook.city().corners().stream()
              .filter(c -> c.validity().touches(year))
              .map(c -> category(c.agency() + "/" + c.name(), is(dimension, c.name())));
      case FieldType.BasisName basis ->
          version(basis.provision()).bases().stream()
              .map(b -> category(b.name(), is(dimension, b.name())));
      case FieldType.Clauses clauses ->
          combinations.stream().sorted(COMBINATIONS).map(c -> category(c, is(dimension, c)));
      default ->
          throw new IllegalArgumentException(kind.id() + "." + dimension + " has no members");
    };
  }

  private static Stream<Category> words(String dimension, FieldType.Vocabulary words) {
    Stream<Category> listed =
        words.values().stream().map(word -> category(word, is(dimension, word)));
    Stream<Category> blank =
        Stream.ofNullable(words.blank())
            .map(word -> new Category(word, List.of(is(dimension, word)), List.of(), true));
    return Stream.concat(listed, blank);
  }

  private Stream<Category> departments(String dimension) {
    return rulebook.city().agencies().stream()
        .flatMap(
            agency ->
                rulebook.city().departments().stream()
                    .filter(d -> d.agency().equals(agency.name()) && d.validity().touches(year)))
        .map(
            d ->
                category(
                    d.agency() + "/" + d.name(),
                    is("agency", d.agency()),
                    is(dimension, d.name())));
  }

  private List<Category> clauses(RecordKind kind) {
    var field =
        kind.fields().stream()
            .filter(f -> f.type() instanceof FieldType.Clauses)
            .findFirst()
            .orElseThrow();
    String provision = ((FieldType.Clauses) field.type()).provision();
    return version(provision).clauses().stream()
        .map(clause -> Integer.toString(clause.number()))
        .map(number -> category(number, new Membership(field.name(), number, true)))
        .toList();
  }

  private Provision.Version version(String provision) {
    return Objects.requireNonNull(rulebook.provisions().get(provision))
        .on(year.lastDay())
        .orElseThrow();
  }

  private static Category category(String label, Membership... memberships) {
    return new Category(label, List.of(memberships), List.of(), false);
  }

  private static Membership is(String field, String value) {
    return new Membership(field, value, false);
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
