package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.rulebook.Derived;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/** Checks that what follows from a record's fields can: from days, numbers and terms before it. */
final class DerivedCheck {
  private final Entry root;
  private final RecordKind kind;
  private final List<Fault> faults;
  private final WordCheck words;

  DerivedCheck(Entry root, RecordKind kind, List<Fault> faults) {
    this.root = root;
    this.kind = kind;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  void check() {
    List<Field> before = new ArrayList<>(kind.fields());
    for (Entry entry : root.items("derived")) {
      check(entry, before);
      before.add(kind.field(entry.text("name")));
    }
  }

  private void check(Entry entry, List<Field> before) {
    switch (DerivedReader.read(entry).how()) {
      case Derived.Elapsed days -> {
        known(entry, "from", before, FieldType.Day.class);
        known(entry, "to", before, FieldType.Day.class);
      }
      case Derived.Band band -> {
        known(entry, "of", before, FieldType.Count.class);
        ascend(entry);
      }
      case Derived.Due due -> {
        known(entry, "from", before, FieldType.Day.class);
        due(entry, due);
      }
      case Derived.Kept kept -> {
        known(entry, "due", before, FieldType.Day.class);
        known(entry, "on", before, FieldType.Day.class);
      }
    }
    NameCheck distinct = new NameCheck(faults);
    entry.items("values").forEach(value -> distinct.add(value.text(), value));
    if (entry.has("blank")) {
      distinct.add(entry.text("blank"), entry.part("blank"));
    }
  }

  private void known(
      Entry entry, String word, List<Field> before, Class<? extends FieldType> type) {
    words.known(entry.part(word), names(before, type));
  }

  private static List<String> names(List<Field> fields, Class<? extends FieldType> type) {
    return fields.stream().filter(f -> type.isInstance(f.type())).map(Field::name).toList();
  }

  private void ascend(Entry entry) {
    List<Entry> numbers = entry.items("upto");
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i).number() <= numbers.get(i - 1).number()) {
        faults.add(numbers.get(i).amiss("bands-ascend", numbers.get(i).number()));
      }
    }
  }

  private void due(Entry entry, Derived.Due due) {
    List<String> chosen = names(kind.fields(), FieldType.Vocabulary.class);
    List<String> extensions = List.of();
    if (entry.has("extension") && words.known(entry.part("extension"), chosen)) {
      extensions = ((FieldType.Vocabulary) kind.field(entry.text("extension")).type()).values();
    }
    List<String> agencies = new ArrayList<>(chosen);
    kind.agency().map(Field::name).ifPresent(agencies::add);
    List<Entry> terms = entry.items("terms");
    for (int later = 0; later < terms.size(); later++) {
      Entry term = terms.get(later);
      DaysCheck.check(term, faults);
      where(term, agencies);
      extensions(term, extensions);
      for (int first = 0; first < later; first++) {
        if (due.terms().get(first).meets(due.terms().get(later))) {
          faults.add(term.amiss("terms-meet", terms.get(first).line()));
        }
      }
    }
  }

  private void where(Entry term, List<String> fields) {
    for (Entry limit : term.members("where")) {
      if (!fields.contains(limit.word())) {
        String choice = WordCheck.choice(limit.word(), fields);
        faults.add(limit.amiss("unusable", limit.word(), choice));
      } else if (kind.field(limit.word()).type() instanceof FieldType.Vocabulary allowed) {
        limit.elements().forEach(value -> words.known(value, allowed.words()));
      }
    }
  }

  private void extensions(Entry term, List<String> allowed) {
    term.items("open").forEach(word -> words.known(word, allowed));
    for (Entry word : term.members("extended")) {
      if (!allowed.contains(word.word())) {
        String choice = WordCheck.choice(word.word(), allowed);
        faults.add(word.amiss("unusable", word.word(), choice));
      }
    }
  }
}
