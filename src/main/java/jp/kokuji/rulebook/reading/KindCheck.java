package jp.kokuji.rulebook.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Validity;

/** Checks that what a record kind says of its fields is true of them. */
final class KindCheck {
  private final Entry root;
  private final RecordKind kind;
  private final Collection<String> provisions;
  private final List<Fault> faults;
  private final WordCheck words;
  private final List<String> fields;
  private final List<String> days;

  /**
   * @param provisions ids of all provisions, also of those whose files have faults of their own
   */
  KindCheck(Entry root, RecordKind kind, Collection<String> provisions, List<Fault> faults) {
    this.root = root;
    this.kind = kind;
    this.provisions = provisions;
    this.faults = faults;
    this.words = new WordCheck(faults);
    this.fields = kind.fields().stream().map(Field::name).toList();
    this.days = of(FieldType.Day.class);
  }

  private List<String> of(Class<? extends FieldType> type) {
    return kind.fields().stream()
        .filter(field -> type.isInstance(field.type()))
        .map(Field::name)
        .toList();
  }

  void check() {
    checkHeadings();
    new StorageCheck(root, kind, faults).check();
    root.items("key").forEach(part -> words.known(part, fields));
    DaysCheck.check(root, faults);
    List<String> months = of(FieldType.Month.class);
    KindReader.opened(root)
        .ifPresent(o -> words.known(o, Stream.of(days, months).flatMap(List::stream).toList()));
    for (Entry order : root.items("order")) {
      words.known(order.part("earlier"), days);
      words.known(order.part("later"), days);
    }
    root.items("decisions").forEach(this::checkDecision);
    new DerivedCheck(root, kind, faults).check();
    checkScope();
    checkRoles();
    for (Entry field : root.items("fields")) {
      checkWords(field);
      checkNeed(field);
      ExampleCheck.check(field, kind.field(field.text("name")).type(), faults);
      if (field.has("provision")) {
        checkProvision(field.part("provision"));
      }
    }
  }

  private void checkProvision(Entry provision) {
    if (provisions.isEmpty()) {
      faults.add(provision.amiss("no-provision", provision.text()));
    } else {
      words.known(provision, provisions);
    }
  }

  private void checkScope() {
    if (root.has("scope") && kind.find(FieldType.DepartmentName.class).isEmpty()) {
      faults.add(root.part("scope").amiss("scope-no-department", kind.name()));
    }
  }

  private void checkDecision(Entry decision) {
    words.known(decision.part("day"), days);
    if (words.known(decision.part("outcome"), fields)
        && kind.field(decision.text("outcome")).type() instanceof FieldType.Vocabulary allowed) {
      decision.items("dated").forEach(word -> words.known(word, allowed.values()));
    }
  }

  private void checkRoles() {
    for (Entry field : root.part("meetings").members()) {
      if (List.of("approved", "continued").contains(field.word())) {
        continue; // conclusions, not fields
      }
      words.known(field, List.of("held", "ended").contains(field.word()) ? days : fields);
    }
    for (Entry field : root.part("notices").members()) {
      words.known(
          field,
          switch (field.word()) {
            case "year" -> of(FieldType.Year.class);
            case "date" -> days;
            default -> fields;
          });
    }
  }

  private void checkHeadings() {
    NameCheck names = new NameCheck(faults);
    NameCheck headings = new NameCheck(faults);
    for (Entry derived : root.items("derived")) {
      names.add(derived.text("name"), derived.part("name"));
      headings.add(derived.text("heading"), derived.part("heading"));
    }
    for (Entry field : root.items("fields")) {
      names.add(field.text("name"), field.part("name"));
      headings.add(field.text("heading"), field.part("heading"));
      field.items("aliases").forEach(alias -> headings.add(alias.text(), alias));
    }
  }

  private void checkWords(Entry field) {
    NameCheck distinct = new NameCheck(faults);
    for (Entry value : field.items("values")) {
      distinct.add(value.named(), value);
      if (!value.isText()) {
        DaysCheck.check(value, faults);
      }
    }
    for (String spelling : field.words("spellings")) {
      Entry meaning = field.part("spellings").part(spelling);
      if (!apart(field, spelling, meaning.text())) {
        distinct.add(spelling, meaning);
      }
      words.known(meaning, field.items("values").stream().map(Entry::named).toList());
    }
    if (field.has("blank")) {
      distinct.add(field.text("blank"), field.part("blank"));
    }
  }

  /** Whether the spelling is a word itself, on other days than the word that it means. */
  private static boolean apart(Entry field, String spelling, String meaning) {
    Optional<Validity> itself = validity(field, spelling);
    Optional<Validity> meant = validity(field, meaning);
    return itself.isPresent() && meant.isPresent() && itself.get().and(meant.get()).isEmpty();
  }

  private static Optional<Validity> validity(Entry field, String word) {
    return field.items("values").stream()
        .filter(value -> !value.isText() && value.named().equals(word))
        .map(Entry::validity)
        .findFirst();
  }

  private void checkNeed(Entry field) {
    if (!field.has("need")) {
      return;
    }
    Entry need = field.part("need");
    Entry on = need.part("field");
    if (words.known(on, fields)) {
      List<String> allowed =
          kind.field(on.text()).type() instanceof FieldType.Vocabulary vocabulary
              ? vocabulary.words()
              : List.of();
      need.items("values").forEach(value -> words.known(value, allowed));
      List<String> never =
          allowed.stream().filter(word -> !need.texts("values").contains(word)).toList();
      need.items("never").forEach(value -> words.known(value, never));
    }
  }
}
