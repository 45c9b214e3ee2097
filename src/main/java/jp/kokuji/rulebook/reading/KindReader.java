package jp.kokuji.rulebook.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Roles;
import jp.kokuji.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** Reads {@code jobs/kinds/}; {@link KindCheck} says whether the parts of each fit together. */
final class KindReader {
  private final SourceReader sources;
  private final List<Fault> faults;

  KindReader(SourceReader sources, List<Fault> faults) {
    this.sources = sources;
    this.faults = faults;
  }

  /**
   * The kinds whose files can be understood, by id.
   *
   * @param city empty where it cannot be understood
   */
  Map<String, RecordKind> read(Optional<City> city) {
    Namesakes namesakes = new Namesakes(city, faults);
    Map<String, RecordKind> kinds = new LinkedHashMap<>();
    List<String> provisions = sources.names("law").stream().map(Source::id).toList();
    NameCheck names = new NameCheck(faults);
    NameCheck ids = new NameCheck(faults);
    NameCheck roles = new NameCheck(faults);
    for (Entry root : sources.readAll("kinds", "kind")) {
      RecordKind kind = kind(root);
      root.source().checkId(faults);
      ids.add(kind.id(), root);
      names.add(kind.name(), root.part("name"));
      Stream.of("meetings", "notices")
          .filter(root::has)
          .forEach(role -> roles.add(role, root.part(role)));
      new KindCheck(root, kind, provisions, faults).check();
      namesakes.check(root, kind);
      kinds.put(kind.id(), kind);
    }
    return kinds;
  }

  private static RecordKind kind(Entry root) {
    return new RecordKind(
        root.source().id(),
        root.text("name"),
        root.items("fields").stream().map(KindReader::field).toList(),
        root.items("derived").stream().map(DerivedReader::read).toList(),
        root.texts("key"),
        opened(root).map(Entry::text).orElse(null),
        root.part("opened").has("earlier"),
        root.items("order").stream().map(KindReader::order).toList(),
        root.items("decisions").stream().map(KindReader::decision).toList(),
        root.find("scope").isPresent(),
        new Roles(
            root.has("meetings") ? meetings(root.part("meetings")) : null,
            root.has("notices") ? notices(root.part("notices")) : null,
            root.find("owner").orElse(null)),
        root.validity());
  }

  private static Roles.Meetings meetings(Entry fields) {
    UnaryOperator<String> field = word -> fields.find(word).orElse("");
    return new Roles.Meetings(
        field.apply("meeting"),
        field.apply("session"),
        field.apply("held"),
        field.apply("ended"),
        field.apply("place"),
        field.apply("number"),
        field.apply("item"),
        field.apply("clause"),
        field.apply("consulting"),
        field.apply("conclusion"),
        field.apply("opinion"),
        field.apply("approved"),
        fields.texts("continued"));
  }

  private static Roles.Notices notices(Entry fields) {
    return new Roles.Notices(
        fields.text("year"), fields.text("system"), fields.text("date"), fields.text("number"));
  }

  private static RecordKind.Decision decision(Entry entry) {
    return new RecordKind.Decision(entry.text("outcome"), entry.text("day"), entry.texts("dated"));
  }

  private static RecordKind.Order order(Entry entry) {
    return new RecordKind.Order(entry.text("earlier"), entry.text("later"));
  }

  private static Field field(Entry entry) {
    return new Field(
        entry.text("name"),
        entry.text("heading"),
        entry.texts("aliases"),
        entry.flag("present"),
        entry.flag("filled"),
        need(entry),
        type(entry),
        entry.texts("example"),
        entry
            .find("role")
            .map(role -> Field.Role.valueOf(role.toUpperCase(Locale.ROOT)))
            .orElse(null),
        entry.find("zeros").isPresent());
  }

  private static Field.@Nullable Need need(Entry field) {
    Entry need = field.part("need");
    return field.has("need")
        ? new Field.Need(need.text("field"), need.texts("values"), need.texts("never"))
        : null;
  }

  private static FieldType type(Entry field) {
    return switch (field.text("type")) {
      case "text" -> new FieldType.Text();
      case "identifier" -> new FieldType.Identifier();
      case "count" -> new FieldType.Count();
      case "day" -> new FieldType.Day();
      case "month" -> new FieldType.Month();
      case "year" -> new FieldType.Year();
      case "vocabulary" -> vocabulary(field);
      case "categories" -> new FieldType.Categories(vocabulary(field));
      case "agency" -> new FieldType.AgencyName();
      case "department" -> new FieldType.DepartmentName();
      case "corner" -> new FieldType.CornerName();
      case "clauses" -> new FieldType.Clauses(field.text("provision"));
      case "basis" -> new FieldType.BasisName(field.text("provision"));
      case "names" -> new FieldType.Names(true);
      case "items" -> new FieldType.Names(false);
      case "kind" -> new FieldType.KindName();
      default -> throw new IllegalStateException("kind.json allows " + field.text("type"));
    };
  }

  private static FieldType.Vocabulary vocabulary(Entry field) {
    return new FieldType.Vocabulary(
        field.items("values").stream().map(Entry::named).toList(),
        spellings(field),
        field.find("blank").orElse(null),
        dated(field),
        field.find("others").isPresent());
  }

  private static Map<String, Validity> dated(Entry field) {
    return field.items("values").stream()
        .filter(value -> !value.isText())
        .collect(
            Collectors.toMap(Entry::named, Entry::validity, (one, other) -> one, TreeMap::new));
  }

  private static Map<String, String> spellings(Entry field) {
    Entry spellings = field.part("spellings");
    return field.words("spellings").stream()
        .collect(
            Collectors.toMap(
                word -> word, spellings::text, (one, other) -> one, LinkedHashMap::new));
  }

  /** The field of the day that opens a record, alone or with what else is said of it. */
  static Optional<Entry> opened(Entry root) {
    Entry opened = root.part("opened");
    return root.has("opened")
        ? Optional.of(opened.isText() ? opened : opened.part("field"))
        : Optional.empty();
  }
}
