package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition.Column;
import jp.kokuji.rulebook.table.TableColumn;

/**
 * One declaration among the columns of a table.
 *
 * @param entry where it stands
 * @param kind whose records it counts; nothing where its file is out of order
 * @param made the columns that it makes
 */
record WrittenColumn(
    Entry entry, Column declared, Optional<RecordKind> kind, List<TableColumn> made) {

  /** The word in the file that makes the column's label. */
  Entry at(TableColumn column) {
    if (column.word() == null) {
      return entry.part("label");
    }
    Entry labels = entry.part("labels");
    return labels.has(column.word()) ? labels.part(column.word()) : entry.part("each");
  }
}
