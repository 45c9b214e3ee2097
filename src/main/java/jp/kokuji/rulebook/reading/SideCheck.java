package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Checks that the sides of a check select something. */
final class SideCheck {
  private final Map<String, TableShape> tables;
  private final Lexicon lexicon;
  private final List<Fault> faults;
  private final WordCheck words;

  /**
   * @param tables those of the report that is checked
   */
  SideCheck(Map<String, TableShape> tables, Lexicon lexicon, List<Fault> faults) {
    this.tables = tables;
    this.lexicon = lexicon;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  void check(Entry side) {
    if (side.has("records")) {
      words.without(side, "records", "table", "row", "within", "column");
      words
          .kind(side.part("records"), lexicon)
          .ifPresent(kind -> new WhereCheck(lexicon, faults).check(side, kind));
    } else if (side.has("table")) {
      words.without(side, "table", "where");
      if (side.has("row")) {
        words.without(side, "row", "within");
      }
      if (words.known(side.part("table"), tables.keySet())) {
        place(side, Objects.requireNonNull(tables.get(side.text("table"))));
      }
    } else {
      faults.add(side.amiss("side-empty"));
    }
  }

  private void place(Entry side, TableShape table) {
    if (side.has("column") && table.isKnown()) {
      words.known(side.part("column"), table.columns());
    }
    if (side.has("row")) {
      words.known(side.part("row"), rows(table));
    }
    if (side.has("within")) {
      String begin = side.text("within") + "/";
      if (rows(table).stream().noneMatch(row -> row.startsWith(begin))) {
        faults.add(side.part("within").amiss("nothing-within", side.text("within")));
      }
    }
  }

  /** Of rows that depend on the records only the total can be named: a slip would mean 0. */
  private static Set<String> rows(TableShape table) {
    return table
        .rows()
        .orElseGet(() -> table.table().part("rows").find("total").map(Set::of).orElse(Set.of()));
  }
}
