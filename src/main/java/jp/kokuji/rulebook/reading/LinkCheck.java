package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;

/** Checks that the records of every column can be told apart by the fields that make the rows. */
final class LinkCheck {
  private final Entry table;
  private final Lexicon lexicon;
  private final List<Fault> faults;
  private final WordCheck words;

  LinkCheck(Entry table, Lexicon lexicon, List<Fault> faults) {
    this.table = table;
    this.lexicon = lexicon;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  void check(RowDimensions dimensions) {
    Entry rows = table.part("rows");
    List<String> all =
        Stream.concat(rows.texts("each").stream(), rows.members("split").stream().map(Entry::text))
            .toList();
    List<Field> needed =
        all.stream()
            .flatMap(dimension -> dimensions.fields(dimension).stream())
            .distinct()
            .map(dimensions.kind()::field)
            .toList();
    boolean months = all.contains(RowDimensions.MONTH);
    for (Entry column : table.items("columns")) {
      if (column.has("through")) {
        Entry target = column.part("through").part("kind");
        through(column).ifPresent(kind -> check(kind, needed, months, target));
      } else if (column.has("kind")) {
        ColumnLabel.kind(table, column, lexicon)
            .ifPresent(kind -> check(kind, needed, months, column.part("kind")));
      }
    }
  }

  /** The kind to which the column's records refer, if the reference is one. */
  private Optional<RecordKind> through(Entry column) {
    Entry link = column.part("through");
    ColumnLabel.kind(table, column, lexicon)
        .ifPresent(own -> words.known(link.part("field"), names(own)));
    Optional<RecordKind> other = words.kind(link.part("kind"), lexicon);
    other.ifPresent(kind -> words.known(link.part("to"), names(kind)));
    return other;
  }

  private static List<String> names(RecordKind kind) {
    return kind.fields().stream().map(Field::name).toList();
  }

  private void check(RecordKind kind, List<Field> needed, boolean months, Entry at) {
    has(kind, needed, at);
    if (months && kind.opened() == null) {
      faults.add(
          at.fault(
              "台帳 " + kind.id() + " には、行の月を決める日（opened）がありません",
              "その日がある台帳にするか、through でその日がある台帳につないでください"));
    }
  }

  private void has(RecordKind kind, List<Field> needed, Entry at) {
    List<String> missing =
        needed.stream().filter(field -> !has(kind, field)).map(Field::name).toList();
    if (!missing.isEmpty()) {
      faults.add(
          at.fault(
              "台帳 " + kind.id() + " には、行を作る項目 " + String.join("・", missing) + " がありません",
              "その項目がある台帳にするか、through でその項目がある台帳につないでください"));
    }
  }

  private static boolean has(RecordKind kind, Field field) {
    return kind.fields().stream()
        .filter(own -> own.name().equals(field.name()))
        .anyMatch(own -> own.type().getClass() == field.type().getClass());
  }
}
