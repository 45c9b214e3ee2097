package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.rulebook.TableDefinition.Column;
import jp.kokuji.rulebook.table.Dimension;
import jp.kokuji.rulebook.table.TableColumn;

/** Checks the columns of a table that compare: the year before, differences and ratios. */
final class ComparisonCheck {
  private static final List<String> COMPARING = List.of("difference", "ratio", "share");

  /** What says which records are counted, and what of them. */
  private static final String[] COUNTING = {
    "each", "of", "sum", "distinct", "typical", "plus", "where", "kind", "through", "year"
  };

  private final TableShape table;
  private final List<Fault> faults;
  private final WordCheck words;

  ComparisonCheck(TableShape table, List<Fault> faults) {
    this.table = table;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  void check() {
    for (WrittenColumn column : table.written()) {
      checkWords(column.entry());
      for (String word : COMPARING) {
        operands(column.entry(), word).forEach(part -> words.known(part, comparable(column)));
      }
      checkUnits(column.entry());
      checkSelf(column.entry());
      checkShare(column.entry());
      checkPlaces(column);
    }
    checkYears();
  }

  private void checkWords(Entry column) {
    if (!column.has("share") && !column.has("typical")) {
      words.needs(column, "ratio", "decimals", "rounding", "full");
    }
    for (String word : COMPARING) {
      if (column.has(word)) {
        words.without(column, word, COUNTING);
      }
    }
    if (column.has("difference")) {
      words.without(column, "difference", "ratio", "share");
    }
    if (column.has("ratio")) {
      words.without(column, "ratio", "share");
    }
    if (column.has("plus")) {
      words.without(column, "plus", "year");
    }
  }

  private void checkPlaces(WrittenColumn column) {
    PlaceCheck places = new PlaceCheck(faults);
    column.made().stream()
        .map(column::at)
        .filter(at -> !at.word().equals("each"))
        .forEach(at -> places.checkFree(at, PlaceCheck.YEARS));
  }

  /** The words that name the columns from which it is reckoned. */
  private static Stream<Entry> operands(Entry column, String word) {
    return column.has(word)
        ? column.part(word).elements().stream().flatMap(part -> part.elements().stream())
        : Stream.empty();
  }

  /** What is held against itself is always 0, or always the whole. */
  private void checkSelf(Entry column) {
    for (String word : List.of("difference", "ratio")) {
      List<Entry> both = column.items(word);
      if (both.size() == 2 && texts(both.getFirst()).equals(texts(both.getLast()))) {
        faults.add(column.part(word).amiss("against-itself", word));
      }
    }
  }

  private static List<String> texts(Entry part) {
    return part.elements().stream().map(Entry::text).toList();
  }

  private void checkShare(Entry column) {
    if (column.has("share") && table.declared().rows().total() == null) {
      faults.add(column.part("share").amiss("share-no-total"));
    }
  }

  /** Columns that are counted, and sums and differences that stand before this one. */
  private List<String> comparable(WrittenColumn column) {
    return table
        .before(column, Column::derived)
        .filter(other -> other.declared().adds())
        .map(TableColumn::label)
        .toList();
  }

  /** What is counted in different units cannot be taken from each other. */
  private void checkUnits(Entry column) {
    List<String> units =
        column.texts("difference").stream()
            .flatMap(label -> table.find(label).map(TableColumn::unit).stream())
            .distinct()
            .toList();
    if (units.size() > 1) {
      faults.add(column.part("difference").amiss("difference-units", String.join("・", units)));
    }
  }

  private void checkYears() {
    Entry entry = table.table();
    List<Entry> earlier =
        entry.items("columns").stream().filter(column -> column.has("year")).toList();
    if (table.declared().rows().each().contains(Dimension.YEAR)) {
      earlier.forEach(column -> faults.add(column.part("year").amiss("previous-beside-years")));
    }
    earlier.stream()
        .filter(column -> column.text("year").equals("all"))
        .forEach(column -> words.without(column, "year", "distinct", "typical"));
    earlier = earlier.stream().filter(column -> column.text("year").equals("previous")).toList();
    if (entry.has("needs") && earlier.isEmpty()) {
      faults.add(entry.part("needs").amiss("needs-no-previous"));
    }
    boolean own =
        table.declared().columns().stream().anyMatch(c -> c.year() == null && !c.derived());
    if (!earlier.isEmpty() && !own && !entry.has("needs")) {
      faults.add(entry.part("columns").amiss("previous-only"));
    }
  }
}
