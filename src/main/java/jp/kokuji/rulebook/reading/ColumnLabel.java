package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/**
 * The label of a column that a table will have.
 *
 * @param at the word in the file that makes it
 */
record ColumnLabel(String label, Entry at) {

  /** The labels of all columns, from left to right, as far as their words are known. */
  static List<ColumnLabel> of(Entry table, Lexicon lexicon) {
    return table.items("columns").stream()
        .flatMap(column -> of(table, column, lexicon).stream())
        .toList();
  }

  /** The labels of the columns that one declaration makes. */
  static List<ColumnLabel> of(Entry table, Entry column, Lexicon lexicon) {
    if (column.has("each")) {
      return vocabulary(table, column, lexicon).stream()
          .flatMap(words -> words.words().stream())
          .map(word -> spread(column, word))
          .toList();
    }
    return column.has("label")
        ? List.of(new ColumnLabel(column.text("label"), column.part("label")))
        : List.of();
  }

  private static ColumnLabel spread(Entry column, String word) {
    Entry labels = column.part("labels");
    return labels.has(word)
        ? new ColumnLabel(labels.text(word), labels.part(word))
        : new ColumnLabel(word, column.part("each"));
  }

  /** The words by which the column is spread. */
  static Optional<FieldType.Vocabulary> vocabulary(Entry table, Entry column, Lexicon lexicon) {
    return kind(table, column, lexicon).stream()
        .flatMap(kind -> kind.fields().stream())
        .filter(field -> field.name().equals(column.text("each")))
        .map(Field::type)
        .filter(FieldType.Vocabulary.class::isInstance)
        .map(FieldType.Vocabulary.class::cast)
        .findFirst();
  }

  /** The kind that the column counts: its own, or the table's. */
  static Optional<RecordKind> kind(Entry table, Entry column, Lexicon lexicon) {
    String id = column.find("kind").orElseGet(() -> table.text("kind"));
    return Optional.ofNullable(lexicon.kinds().get(id));
  }
}
