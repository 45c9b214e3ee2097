package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.Dimension;

/** Checks the order of rows, and where a series of years breaks. */
final class RankCheck {
  private final TableShape table;
  private final RecordKind kind;
  private final Entry rows;
  private final List<Fault> faults;
  private final List<String> each;

  RankCheck(TableShape table, RecordKind kind, List<Fault> faults) {
    this.table = table;
    this.kind = kind;
    this.rows = table.table().part("rows");
    this.faults = faults;
    this.each = rows.texts("each");
  }

  void check() {
    WordCheck words = new WordCheck(faults);
    words.needs(rows, "each", "order", "largest");
    words.needs(rows, "largest", "rest");
    words.needs(rows, "rest", "largest");
    words.needs(rows, "order", "largest");
    checkRanks();
    checkBreaks();
  }

  /** Rows that are ranked are those of one list, by the records that the first column counts. */
  private void checkRanks() {
    if (!rows.has("order") && !rows.has("largest")) {
      return;
    }
    Entry at = rows.part(rows.has("order") ? "order" : "largest");
    boolean list =
        each.size() == 1
            && Dimension.find(kind, each.getFirst())
                .filter(one -> one instanceof Dimension.OfField && one.depth() == 1)
                .isPresent();
    if (!list || rows.has("split")) {
      faults.add(at.amiss("ranks-no-list"));
    }
    TableDefinition.Column first = table.declared().columns().getFirst();
    boolean counts =
        first.label() != null
            && !first.derived()
            && first.where().isEmpty()
            && first.sum().isEmpty()
            && first.distinct().isEmpty()
            && first.typical() == null
            && first.kind() == null
            && first.year() == null;
    if (!counts) {
      faults.add(at.amiss("ranks-no-count"));
    }
  }

  /** Only rows of years follow each other, so that a series can break. */
  private void checkBreaks() {
    boolean years = each.contains(Dimension.YEAR);
    for (Entry one : rows.items("breaks")) {
      if (!years) {
        faults.add(one.amiss("breaks-no-year"));
      }
      checkBreak(one, FiscalYear.find(one.text("from")));
      new PlaceCheck(faults).check(one, "note", List.of());
    }
  }

  private void checkBreak(Entry one, Optional<FiscalYear> from) {
    if (from.isEmpty()) {
      faults.add(one.part("from").amiss("table-year", one.text("from")));
    }
    if (one.has("until")) {
      Optional<FiscalYear> until = FiscalYear.find(one.text("until"));
      if (until.isEmpty()) {
        faults.add(one.part("until").amiss("table-year", one.text("until")));
      } else if (from.isPresent() && until.get().compareTo(from.get()) < 0) {
        faults.add(one.part("until").amiss("years-reversed"));
      }
    }
  }
}
