package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.table.Dimension;

/** Checks that the records of every column can be told apart by the fields that make the rows. */
final class LinkCheck {
  private final TableShape table;
  private final List<Fault> faults;
  private final WordCheck words;

  LinkCheck(TableShape table, List<Fault> faults) {
    this.table = table;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  void check() {
    List<Field> needed =
        table.dimensions().flatMap(each -> each.fields().stream()).distinct().toList();
    boolean months = table.dimensions().anyMatch(Dimension.Months.class::isInstance);
    for (WrittenColumn column : table.written()) {
      Entry entry = column.entry();
      if (entry.has("through")) {
        Entry target = entry.part("through").part("kind");
        through(column).ifPresent(kind -> check(kind, needed, months, target));
      } else if (entry.has("kind")) {
        column.kind().ifPresent(kind -> check(kind, needed, months, entry.part("kind")));
      }
    }
  }

  /** The kind to which the column's records refer, if the reference is one. */
  private Optional<RecordKind> through(WrittenColumn column) {
    Entry link = column.entry().part("through");
    column.kind().ifPresent(own -> words.known(link.part("field"), names(own)));
    Optional<RecordKind> other = words.kind(link.part("kind"), table.lexicon());
    other.ifPresent(kind -> words.known(link.part("to"), names(kind)));
    return other;
  }

  /** The fields that can hold a number by which records refer to each other. */
  private static List<String> names(RecordKind kind) {
    return kind.fields().stream()
        .filter(f -> f.type() instanceof FieldType.Identifier || f.type() instanceof FieldType.Text)
        .map(Field::name)
        .toList();
  }

  private void check(RecordKind kind, List<Field> needed, boolean months, Entry at) {
    has(kind, needed, at);
    if (months && kind.opened() == null) {
      faults.add(at.amiss("link-no-day", kind.id()));
    }
  }

  private void has(RecordKind kind, List<Field> needed, Entry at) {
    List<String> missing =
        needed.stream().filter(field -> !has(kind, field)).map(Field::name).toList();
    if (!missing.isEmpty()) {
      faults.add(at.amiss("link-no-field", kind.id(), String.join("・", missing)));
    }
  }

  private static boolean has(RecordKind kind, Field field) {
    return kind.fields().stream()
        .filter(own -> own.name().equals(field.name()))
        .anyMatch(own -> own.type().getClass() == field.type().getClass());
  }
}
