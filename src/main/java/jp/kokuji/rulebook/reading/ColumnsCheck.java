package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/** Checks that the columns of a table can be counted and told apart. */
final class ColumnsCheck {
  private final Entry table;
  private final Lexicon lexicon;
  private final List<Fault> faults;
  private final WordCheck words;

  ColumnsCheck(Entry table, Lexicon lexicon, List<Fault> faults) {
    this.table = table;
    this.lexicon = lexicon;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  void check() {
    NameCheck distinct = new NameCheck(faults);
    ColumnLabel.of(table, lexicon).forEach(label -> distinct.add(label.label(), label.at()));
    for (Entry column : table.items("columns")) {
      checkWords(column);
      checkSums(column);
      kind(column).ifPresent(kind -> checkFields(column, kind));
    }
  }

  private Optional<RecordKind> kind(Entry column) {
    if (column.has("kind")) {
      return words.kind(column.part("kind"), lexicon);
    }
    return ColumnLabel.kind(table, column, lexicon);
  }

  /** Words beside which others would be passed over in silence. */
  private void checkWords(Entry column) {
    if (!column.has("label") && !column.has("each")) {
      faults.add(column.fault("列の名前がありません", "label か each を書いてください"));
    }
    if (column.has("each")) {
      words.without(column, "each", "label", "of", "plus");
    }
    if (column.has("plus")) {
      words.without(column, "plus", "of", "sum", "distinct", "where", "kind", "through");
    }
    if (column.has("sum")) {
      words.without(column, "sum", "distinct");
    }
    words.needs(column, "each", "labels");
    new PlaceCheck(faults).check(column, "under", List.of());
  }

  private void checkSums(Entry column) {
    if (column.has("of")) {
      words.known(column.part("of"), spread(column));
    }
    if (column.has("plus")) {
      column.items("plus").forEach(part -> words.known(part, addable(column)));
    }
  }

  private List<String> spread(Entry column) {
    return table.items("columns").stream()
        .filter(other -> other.has("year") == column.has("year"))
        .flatMap(other -> other.find("each").stream())
        .toList();
  }

  /** Columns that are counted, and sums that stand before this one; no differences, no ratios. */
  private List<String> addable(Entry column) {
    List<String> others = new ArrayList<>();
    List<Entry> columns = table.items("columns");
    columns.subList(columns.indexOf(column), columns.size()).stream()
        .filter(other -> other.has("plus"))
        .forEach(other -> others.addAll(other.find("label").stream().toList()));
    columns.stream()
        .filter(other -> other.has("difference") || other.has("ratio"))
        .forEach(other -> others.addAll(other.find("label").stream().toList()));
    return ColumnLabel.of(table, lexicon).stream()
        .map(ColumnLabel::label)
        .filter(Predicate.not(others::contains))
        .toList();
  }

  private void checkFields(Entry column, RecordKind kind) {
    new WhereCheck(lexicon, faults).check(column, kind);
    if (column.has("each")
        && words.known(column.part("each"), fields(kind, FieldType.Vocabulary.class))) {
      checkLabels(column);
    }
    List<String> numbers = new ArrayList<>(fields(kind, FieldType.Count.class));
    fields(kind, FieldType.Names.class).forEach(field -> numbers.add(field + "_count"));
    column.items("sum").forEach(field -> words.known(field, numbers));
    List<String> all = kind.fields().stream().flatMap(f -> f.columns().stream()).toList();
    column.items("distinct").forEach(field -> words.known(field, all));
  }

  private void checkLabels(Entry column) {
    List<String> spread =
        ColumnLabel.vocabulary(table, column, lexicon)
            .map(FieldType.Vocabulary::words)
            .orElse(List.of());
    for (Entry label : column.members("labels")) {
      if (!spread.contains(label.word())) {
        String found = "「" + label.word() + "」は使えません";
        faults.add(label.fault(found, WordCheck.choice(label.word(), spread)));
      }
    }
  }

  private static List<String> fields(RecordKind kind, Class<? extends FieldType> type) {
    return kind.fields().stream()
        .filter(field -> type.isInstance(field.type()))
        .map(Field::name)
        .toList();
  }
}
