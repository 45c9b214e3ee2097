package jp.kokuji.founding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;

/**
 * How much a column of a city's own ledger is like a field, by its heading and by what stands in
 * it.
 *
 * @param day on which names of departments are looked up
 */
record Likeness(Directory directory, LocalDate day) {
  private static final String DATE =
      "(?:明治|大正|昭和|平成|令和|[MTSHRmtshr])?\\.?[\\d元]{1,4}[./年-]\\d{1,2}[./月-]\\d{1,2}日?.*";

  /** So many values tell what a column holds. */
  private static final int ENOUGH = 30;

  /** From 0 to 1; 1 where the heading is the field's own. */
  double of(String heading, List<String> values, Field field) {
    String key = Normal.key(heading);
    double name =
        Stream.concat(Stream.of(field.heading()), field.aliases().stream())
            .mapToDouble(spelling -> alike(key, Normal.key(spelling)))
            .max()
            .orElse(0);
    return name == 1 || values.isEmpty() ? name : 0.6 * name + 0.4 * content(values, field);
  }

  /** How many letters two texts share. */
  private static double alike(String one, String other) {
    if (one.isEmpty() || one.equals(other)) {
      return one.isEmpty() ? 0 : 1;
    }
    Set<Integer> shared = letters(one);
    shared.retainAll(letters(other));
    return 0.95 * 2 * shared.size() / (letters(one).size() + letters(other).size());
  }

  private static Set<Integer> letters(String text) {
    Set<Integer> letters = new HashSet<>();
    text.codePoints().forEach(letters::add);
    return letters;
  }

  /** Which part of the values the field can hold; nothing tells for a field that holds anything. */
  private double content(List<String> values, Field field) {
    List<String> some = values.subList(0, Math.min(values.size(), ENOUGH));
    double held = (double) some.stream().filter(value -> holds(value, field)).count();
    boolean telling =
        !(field.type() instanceof FieldType.Text)
            && !(field.type() instanceof FieldType.Identifier)
            && !(field.type() instanceof FieldType.Count);
    return held / some.size() * (telling ? 1 : 0.4);
  }

  boolean holds(String value, Field field) {
    return switch (field.type()) {
      case FieldType.Vocabulary words -> word(value, words).isPresent();
      case FieldType.AgencyName agency -> directory.findAgency(value, day).isPresent();
      case FieldType.DepartmentName department -> directory.findDepartment(value, day).isPresent();
      case FieldType.CornerName corner -> directory.findCorner(value, day).isPresent();
      case FieldType.Day date -> value.matches(DATE);
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
    return itself.or(() -> known).or(() -> meant(key, words));
  }

  private static Optional<String> meant(String key, Collection<String> words) {
    return Stream.of(Part.TEXTS.text("synonyms").split("／"))
        .map(group -> List.of(group.split("、")))
        .filter(group -> group.stream().map(Normal::key).anyMatch(key::equals))
        .flatMap(group -> words.stream().filter(group::contains))
        .findFirst();
  }
}
