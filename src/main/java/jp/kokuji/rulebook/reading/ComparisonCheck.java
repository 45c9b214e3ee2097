package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Checks the columns of a table that compare: the year before, differences and ratios. */
final class ComparisonCheck {
  private static final List<String> COMPARING = List.of("difference", "ratio");

  private final Entry table;
  private final Lexicon lexicon;
  private final List<Fault> faults;
  private final WordCheck words;

  ComparisonCheck(Entry table, Lexicon lexicon, List<Fault> faults) {
    this.table = table;
    this.lexicon = lexicon;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  void check() {
    for (Entry column : table.items("columns")) {
      checkWords(column);
      for (String word : COMPARING) {
        column.items(word).forEach(part -> words.known(part, comparable(column)));
      }
      checkUnits(column);
    }
    checkYears();
  }

  private void checkWords(Entry column) {
    words.needs(column, "ratio", "decimals");
    for (String word : COMPARING) {
      if (column.has(word)) {
        words.without(
            column,
            word,
            "each",
            "of",
            "sum",
            "distinct",
            "plus",
            "where",
            "kind",
            "through",
            "year");
      }
    }
    if (column.has("difference")) {
      words.without(column, "difference", "ratio");
    }
    if (column.has("plus")) {
      words.without(column, "plus", "year");
    }
    PlaceCheck places = new PlaceCheck(faults);
    ColumnLabel.of(table, column, lexicon).stream()
        .map(ColumnLabel::at)
        .filter(at -> !at.word().equals("each"))
        .forEach(at -> places.check(at, PlaceCheck.YEARS));
  }

  /** Columns that are counted, and sums and differences that stand before this one. */
  private List<String> comparable(Entry column) {
    List<Entry> columns = table.items("columns");
    List<Entry> earlier = columns.subList(0, columns.indexOf(column));
    List<String> labels = new ArrayList<>();
    for (Entry other : columns) {
      boolean reckoned = other.has("plus") || other.has("difference");
      boolean known = reckoned ? earlier.contains(other) : !other.equals(column);
      if (known && !other.has("ratio")) {
        ColumnLabel.of(table, other, lexicon).forEach(label -> labels.add(label.label()));
      }
    }
    return labels;
  }

  /** What is counted in different units cannot be taken from each other. */
  private void checkUnits(Entry column) {
    List<String> units = column.texts("difference").stream().map(this::unit).distinct().toList();
    if (units.size() > 1) {
      faults.add(
          column
              .part("difference")
              .fault("単位の違う列は引けません（" + String.join("・", units) + "）", "同じ単位の列を二つ書いてください"));
    }
  }

  private String unit(String label) {
    return table.items("columns").stream()
        .filter(other -> ColumnLabel.of(table, other, lexicon).stream().anyMatch(of(label)))
        .map(this::unit)
        .findFirst()
        .orElse("");
  }

  private String unit(Entry column) {
    return column
        .find("unit")
        .or(() -> column.texts("difference").stream().findFirst().map(this::unit))
        .orElseGet(() -> table.text("unit"));
  }

  private static Predicate<ColumnLabel> of(String label) {
    return made -> made.label().equals(label);
  }

  private void checkYears() {
    List<Entry> earlier =
        table.items("columns").stream().filter(column -> column.has("year")).toList();
    boolean years = table.part("rows").texts("each").contains(RowDimensions.YEAR);
    if (years) {
      earlier.forEach(
          column ->
              faults.add(
                  column
                      .part("year")
                      .fault("year の行がある表に、前の年度の列は置けません", "year: previous を消すか、行を別の項目にしてください")));
    }
    if (table.has("needs") && earlier.isEmpty()) {
      faults.add(
          table
              .part("needs")
              .fault("前の年度の列がないので needs は使えません", "year: previous の列を足すか、needs を消してください"));
    }
    long own =
        table.items("columns").stream()
            .filter(c -> !c.has("year") && !c.has("plus"))
            .filter(c -> COMPARING.stream().noneMatch(c::has))
            .count();
    if (!earlier.isEmpty() && own == 0 && !table.has("needs")) {
      faults.add(
          table
              .part("columns")
              .fault("前の年度の列だけの表は、前の年度の記録がないと空になります", "needs: previous-year を書いてください"));
    }
  }
}
