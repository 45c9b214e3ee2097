package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import jp.kokuji.rulebook.RecordKind;

/** Checks a table of figures. */
final class TableCheck {
  private final Lexicon lexicon;
  private final List<Fault> faults;

  TableCheck(Lexicon lexicon, List<Fault> faults) {
    this.lexicon = lexicon;
    this.faults = faults;
  }

  /** The table's shape, for what quotes it; nothing of what is wrong or not known. */
  TableShape check(Entry table) {
    Optional<RecordKind> kind = new WordCheck(faults).kind(table.part("kind"), lexicon);
    kind.ifPresent(known -> new WhereCheck(lexicon, faults).check(table, known));
    new ColumnsCheck(table, lexicon, faults).check();
    new ComparisonCheck(table, lexicon, faults).check();
    return new TableShape(table, kind.flatMap(known -> rows(table, known)), lexicon);
  }

  private Optional<RowDimensions> rows(Entry table, RecordKind kind) {
    RowDimensions dimensions = new RowDimensions(kind, lexicon);
    if (!new RowsCheck(table.part("rows"), dimensions, faults).check()) {
      return Optional.empty();
    }
    new LinkCheck(table, lexicon, faults).check(dimensions);
    return Optional.of(dimensions);
  }
}
