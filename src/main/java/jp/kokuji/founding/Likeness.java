package jp.kokuji.founding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;

/**
 * How much a column of a city's own ledger is like a field, by its heading and by what stands in
 * it. Every row of a sheet is tried as its headings for every kind, so what was found is kept for
 * as long as the sheet is looked at.
 */
final class Likeness {
  private static final Pattern DATE =
      Pattern.compile(
          "(?!0\\d+-\\d+-\\d{3})(?:明治|大正|昭和|平成|令和|[MTSHRmtshr])?\\.?[\\d元]{1,4}[./年-]\\d{1,2}[./月-]\\d{1,2}日?.*");

  /** So many values tell what a column holds. */
  private static final int ENOUGH = 30;

  /** Below this a column is no field. */
  static final double LEAST = 0.45;

  private static final double CONTENT = 0.4;

  /** What a heading is worth that only other cities use. */
  private static final double OTHERS = 0.95;

  private final Directory directory;
  private final LocalDate day;
  private final Map<String, Letters> letters = new HashMap<>();
  private final IdentityHashMap<Field, List<Letters>> spellings = new IdentityHashMap<>();
  private final IdentityHashMap<Field, List<Letters>> customs = new IdentityHashMap<>();
  private final IdentityHashMap<Field, Map<String, Double>> named = new IdentityHashMap<>();
  private final IdentityHashMap<List<String>, Map<Object, Double>> contents =
      new IdentityHashMap<>();
  private final IdentityHashMap<Field, Map<String, Boolean>> held = new IdentityHashMap<>();

  /**
   * @param day on which names of departments are looked up
   */
  Likeness(Directory directory, LocalDate day) {
    this.directory = directory;
    this.day = day;
  }

  /** From 0 to 1; 1 where the heading is the field's own. */
  double of(String heading, List<String> values, Field field) {
    double name = ofName(heading, field);
    if (name == 1 || values.isEmpty()) {
      return name;
    }
    double most = (1 - CONTENT) * name + CONTENT;
    return most < LEAST ? 0 : most - CONTENT + CONTENT * contents(values, field);
  }

  private double ofName(String heading, Field field) {
    return named
        .computeIfAbsent(field, any -> new HashMap<>())
        .computeIfAbsent(heading, any -> name(heading, field));
  }

  private double name(String heading, Field field) {
    String bare = heading.replaceAll("[（(][^（）()]*[）)]", "");
    double whole = ofWhole(heading, field);
    return bare.equals(heading) ? whole : Math.max(whole, OTHERS * ofWhole(bare, field));
  }

  private double ofWhole(String heading, Field field) {
    Letters own = letters(heading);
    double said = most(own, spellings.computeIfAbsent(field, this::spellings));
    return Math.max(said, OTHERS * most(own, customs.computeIfAbsent(field, this::customs)));
  }

  private static double most(Letters own, List<Letters> spellings) {
    return spellings.stream().mapToDouble(own::alike).max().orElse(0);
  }

  private List<Letters> spellings(Field field) {
    return Stream.concat(Stream.of(field.heading()), field.aliases().stream())
        .map(this::letters)
        .toList();
  }

  /** What other cities write over such a column. */
  private List<Letters> customs(Field field) {
    return Synonyms.groups("headings")
        .filter(group -> group.contains(field.heading()))
        .flatMap(List::stream)
        .map(this::letters)
        .toList();
  }

  private Letters letters(String text) {
    return letters.computeIfAbsent(text, Letters::of);
  }

  private double contents(List<String> values, Field field) {
    boolean own =
        field.type() instanceof FieldType.Vocabulary
            || field.type() instanceof FieldType.Categories;
    Object asked = own ? field : field.type().getClass();
    return contents
        .computeIfAbsent(values, any -> new IdentityHashMap<>())
        .computeIfAbsent(asked, any -> content(values, field));
  }

  /** Which part of the values the field can hold; nothing tells for a field that holds anything. */
  private double content(List<String> values, Field field) {
    List<String> some = values.subList(0, Math.min(values.size(), ENOUGH));
    double held = (double) some.stream().filter(value -> holds(value, field)).count();
    boolean telling =
        switch (field.type()) {
          case FieldType.Text text -> false;
          case FieldType.Identifier number -> false;
          case FieldType.Count count -> false;
          case FieldType.Names names -> false;
          case FieldType.BasisName basis -> false;
          default -> true;
        };
    return held / some.size() * (telling ? 1 : 0.4);
  }

  boolean holds(String value, Field field) {
    return held.computeIfAbsent(field, any -> new HashMap<>())
        .computeIfAbsent(value, any -> isHeld(value, field));
  }

  private boolean isHeld(String value, Field field) {
    return switch (field.type()) {
      case FieldType.Vocabulary words -> word(value, words).isPresent();
      case FieldType.Categories several ->
          Several.of(value).stream().allMatch(part -> word(part, several.list()).isPresent());
      case FieldType.AgencyName agency -> directory.findAgency(value, day).isPresent();
      case FieldType.DepartmentName department -> directory.findDepartment(value, day).isPresent();
      case FieldType.CornerName corner -> directory.findCorner(value, day).isPresent();
      case FieldType.Day date -> DATE.matcher(value).matches();
      case FieldType.Year year -> value.matches(".{0,2}[\\d元]{1,4}(?:年度?)?");
      case FieldType.Month month -> value.matches(".*\\d{1,2}月?");
      case FieldType.Clauses clauses -> value.matches(".*\\d.*号?.*");
      case FieldType.Count count -> value.matches("[\\d,]+");
      case FieldType.Identifier number -> value.matches(".*\\d.*");
      default -> true;
    };
  }

  /** Whether the field holds names that {@code jobs/city/} knows. */
  static boolean names(Field field) {
    return field.type() instanceof FieldType.AgencyName
        || field.type() instanceof FieldType.DepartmentName
        || field.type() instanceof FieldType.CornerName;
  }

  /** The word of the vocabulary that a city's own word means; nothing where nobody can know. */
  Optional<String> word(String own, FieldType.Vocabulary vocabulary) {
    Collection<String> words = vocabulary.on(day);
    String key = Normal.key(own);
    Optional<String> itself =
        words.stream().filter(word -> Normal.key(word).equals(key)).findFirst();
    Optional<String> known =
        Optional.ofNullable(vocabulary.aliases().get(own)).filter(words::contains);
    return itself
        .or(() -> known)
        .or(() -> Synonyms.meant(key::equals, words))
        .or(() -> Synonyms.spelled(key::equals, vocabulary.aliases()).filter(words::contains))
        .or(() -> Synonyms.begun(key, words));
  }
}
