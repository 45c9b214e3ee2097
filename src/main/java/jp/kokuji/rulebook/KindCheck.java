package jp.kokuji.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Checks that what a record kind says of its fields is true of them. */
final class KindCheck {
  private final Entry root;
  private final RecordKind kind;
  private final Collection<String> provisions;
  private final List<Fault> faults;
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
    this.fields = kind.fields().stream().map(Field::name).toList();
    this.days =
        kind.fields().stream()
            .filter(field -> field.type() instanceof FieldType.Day)
            .map(Field::name)
            .toList();
  }

  void check() {
    checkHeadings();
    root.items("key").forEach(part -> known(part, fields));
    if (root.has("opened")) {
      known(root.part("opened"), days);
    }
    for (Entry order : root.items("order")) {
      known(order.part("earlier"), days);
      known(order.part("later"), days);
    }
    for (Entry field : root.items("fields")) {
      checkWords(field);
      checkNeed(field);
      if (field.has("provision")) {
        known(field.part("provision"), provisions);
      }
    }
  }

  private void checkHeadings() {
    NameCheck names = new NameCheck(faults);
    NameCheck headings = new NameCheck(faults);
    for (Entry field : root.items("fields")) {
      names.add(field.text("name"), field.part("name"));
      headings.add(field.text("heading"), field.part("heading"));
      field.items("aliases").forEach(alias -> headings.add(alias.text(), alias));
    }
  }

  private void checkWords(Entry field) {
    NameCheck words = new NameCheck(faults);
    field.items("values").forEach(value -> words.add(value.text(), value));
    for (String spelling : field.words("spellings")) {
      Entry meaning = field.part("spellings").part(spelling);
      words.add(spelling, meaning);
      known(meaning, field.texts("values"));
    }
    if (field.has("blank")) {
      words.add(field.text("blank"), field.part("blank"));
    }
  }

  private void checkNeed(Entry field) {
    if (!field.has("need")) {
      return;
    }
    Entry need = field.part("need");
    Entry on = need.part("field");
    if (known(on, fields)) {
      List<String> words = words(kind.field(on.text()).type());
      need.items("values").forEach(value -> known(value, words));
    }
  }

  private static List<String> words(FieldType type) {
    if (!(type instanceof FieldType.Vocabulary vocabulary)) {
      return List.of();
    }
    List<String> words = new ArrayList<>(vocabulary.values());
    Optional.ofNullable(vocabulary.blank()).ifPresent(words::add);
    return words;
  }

  private boolean known(Entry reference, Collection<String> allowed) {
    if (allowed.contains(reference.text())) {
      return true;
    }
    faults.add(
        reference.fault(
            "「" + reference.text() + "」は使えません",
            allowed.isEmpty() ? "使えるものがありません" : String.join("・", allowed) + " のどれかにしてください"));
    return false;
  }
}
