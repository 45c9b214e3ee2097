package jp.kokuji.audit;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;

/** How well the labels of a table fit the words that a ledger allows in its fields. */
record KindLikeness(Rulebook rulebook, RecordKind kind, double score) {
  private static final Pattern CLAUSE = Pattern.compile("第?\\d{1,2}号.*");

  private static final int LONG = 3;

  /** The ledger that has most of the table's labels among its words, or most of its title. */
  static Optional<KindLikeness> best(Rulebook rulebook, String title, Grid grid) {
    List<String> labels =
        Stream.concat(parts(grid.lines()), parts(grid.items())).distinct().toList();
    return rulebook.kinds().values().stream()
        .map(kind -> new KindLikeness(rulebook, kind, 0))
        .map(like -> new KindLikeness(rulebook, like.kind, like.score(title, labels)))
        .filter(like -> like.score > 0.5)
        .max(Comparator.comparingDouble(KindLikeness::score));
  }

  private static Stream<String> parts(List<Item> items) {
    return items.stream()
        .filter(item -> item.role() == Role.PART)
        .flatMap(item -> item.path().stream());
  }

  private double score(String title, List<String> labels) {
    long own =
        labels.stream()
                .filter(
                    label ->
                        kind.fields().stream().anyMatch(f -> tells(f.type()) && holds(f, label)))
                .count()
            + kind.fields().stream().filter(field -> !said(field, title).isEmpty()).count();
    Set<String> name = pairs(Normal.key(kind.name()));
    Set<String> shared = pairs(Normal.key(title + String.join("", labels)));
    shared.retainAll(name);
    boolean tells = own > 0 || 2 * shared.size() > name.size();
    return tells ? own + 2.0 * shared.size() / Math.max(1, name.size()) : 0;
  }

  private static boolean tells(FieldType type) {
    return type instanceof FieldType.Vocabulary || type instanceof FieldType.Clauses;
  }

  /** The longest words of a field that a title says. */
  static List<String> said(Field field, String title) {
    if (!(field.type() instanceof FieldType.Vocabulary words)) {
      return List.of();
    }
    String key = plain(Normal.key(title));
    List<String> found =
        words.words().stream()
            .filter(word -> word.length() >= LONG && key.contains(plain(Normal.key(word))))
            .toList();
    return found.stream()
        .filter(word -> found.stream().noneMatch(o -> !o.equals(word) && o.contains(word)))
        .toList();
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    IntStream.range(0, text.length() - 1).forEach(i -> pairs.add(text.substring(i, i + 2)));
    return pairs;
  }

  /** The field whose words at least half of the labels are. */
  Optional<Field> field(List<String> labels) {
    return kind.fields().stream()
        .filter(field -> 2 * count(field, labels) >= labels.size() && count(field, labels) > 0)
        .max(Comparator.comparingLong(field -> count(field, labels)));
  }

  private long count(Field field, List<String> labels) {
    return labels.stream().filter(label -> holds(field, label)).count();
  }

  /** Whether a field may hold what a label says. */
  boolean holds(Field field, String label) {
    String key = Role.bare(label);
    return switch (field.type()) {
      case FieldType.Vocabulary words -> word(words, label).isPresent();
      case FieldType.AgencyName agency ->
          rulebook.city().agencies().stream().map(a -> Normal.key(a.name())).anyMatch(key::equals);
      case FieldType.DepartmentName department ->
          rulebook.city().departments().stream()
              .map(d -> Normal.key(d.name()))
              .anyMatch(key::equals);
      case FieldType.CornerName corner ->
          rulebook.city().corners().stream().map(c -> Normal.key(c.name())).anyMatch(key::equals);
      case FieldType.Clauses clauses -> CLAUSE.matcher(key).matches();
      default -> false;
    };
  }

  /** The word that a label means: itself, another spelling, or the same in another ordinance. */
  static Optional<String> word(FieldType.Vocabulary words, String label) {
    String key = plain(Role.bare(label));
    return words.words().stream()
        .filter(word -> plain(Normal.key(word)).equals(key))
        .findFirst()
        .or(
            () ->
                words.aliases().entrySet().stream()
                    .filter(alias -> plain(Normal.key(alias.getKey())).equals(key))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  /** Ordinances say 公開 or 開示, 非公開 or 不開示. */
  private static String plain(String key) {
    return key.replace("公開", "開示").replace("非開示", "不開示");
  }
}
