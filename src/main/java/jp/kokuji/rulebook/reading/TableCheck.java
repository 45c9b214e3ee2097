package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
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
    checkYears(table);
    TableShape shape = TableShape.of(table, kind, lexicon);
    new ColumnsCheck(shape, faults).check();
    new ComparisonCheck(shape, faults).check();
    return kind.filter(known -> rows(shape, known)).isPresent() ? shape : shape.withoutRows();
  }

  private void checkYears(Entry table) {
    List<Entry> written = Stream.of("from", "until").filter(table::has).map(table::part).toList();
    List<FiscalYear> years =
        written.stream().flatMap(year -> FiscalYear.find(year.text()).stream()).toList();
    written.stream()
        .filter(year -> FiscalYear.find(year.text()).isEmpty())
        .map(year -> year.amiss("table-year", year.text()))
        .forEach(faults::add);
    if (years.size() == 2 && years.getFirst().compareTo(years.getLast()) > 0) {
      faults.add(written.getLast().amiss("years-reversed"));
    }
  }

  private boolean rows(TableShape shape, RecordKind kind) {
    boolean known = new RowsCheck(shape, kind, faults).check();
    if (known) {
      new LinkCheck(shape, faults).check();
    }
    return known;
  }
}
