package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;

/**
 * What the rows and columns of a declared table will be called.
 *
 * @param dimensions nothing where the table's rows cannot be made
 */
record TableShape(Entry table, Optional<RowDimensions> dimensions, Lexicon lexicon) {

  /** The labels of the columns, from left to right. */
  List<String> columns() {
    return ColumnLabel.of(table, lexicon).stream().map(ColumnLabel::label).toList();
  }

  /** The labels of all rows that any year can have; nothing where they depend on the records. */
  Optional<Set<String>> rows() {
    return dimensions.flatMap(
        known -> {
          Set<String> labels = new LinkedHashSet<>();
          entry().find("total").ifPresent(labels::add);
          if (each().isEmpty()) {
            return Optional.of(labels);
          }
          return known
              .labels(each().getFirst())
              .filter(outer -> outer.stream().allMatch(label -> addRows(known, label, labels)))
              .map(outer -> labels);
        });
  }

  /** Adds the rows below one of the outermost members; says whether they are known. */
  private boolean addRows(RowDimensions known, String outer, Set<String> labels) {
    if (entry().has("subtotal")) {
      labels.add(outer);
    }
    List<String> leaves = List.of(outer);
    for (String dimension : inner(outer)) {
      Optional<List<String>> members = known.labels(dimension);
      if (members.isEmpty()) {
        return false;
      }
      leaves =
          leaves.stream().flatMap(leaf -> members.get().stream().map(m -> leaf + "/" + m)).toList();
    }
    labels.addAll(leaves);
    return true;
  }

  private List<String> inner(String outer) {
    Entry split = entry().part("split");
    return split.has(outer) ? List.of(split.text(outer)) : each().subList(1, each().size());
  }

  /** How many labels name a row at most, one beside the other; nothing where it is not known. */
  Optional<Integer> depth() {
    return dimensions.map(
        known -> {
          int all = each().stream().mapToInt(known::depth).sum();
          int split =
              entry().members("split").stream()
                  .mapToInt(to -> known.depth(each().getFirst()) + known.depth(to.text()))
                  .max()
                  .orElse(0);
          return Math.max(all, split);
        });
  }

  /** Whether a year without records leaves no row at all. */
  boolean canBeEmpty() {
    boolean omits = entry().find("zero").filter("omit"::equals).isPresent();
    boolean combinations = types().stream().anyMatch(FieldType.Clauses.class::isInstance);
    return !entry().has("total") && (omits || combinations);
  }

  /** Whether the row or the column is left out where it has nothing but 0. */
  boolean canVanish(String row, String column) {
    boolean omits = entry().find("zero").filter("omit"::equals).isPresent();
    boolean blank =
        types().stream().flatMap(TableShape::blank).anyMatch(List.of(row.split("/", -1))::contains);
    boolean never = entry().find("total").filter(row::equals).isPresent();
    return (!never && (omits || blank)) || blankColumns().contains(column);
  }

  /** The labels of columns for what is blank (処理中). */
  List<String> blankColumns() {
    return table.items("columns").stream()
        .filter(column -> column.has("each"))
        .flatMap(
            column ->
                ColumnLabel.vocabulary(table, column, lexicon).stream()
                    .flatMap(TableShape::blank)
                    .map(word -> column.part("labels").find(word).orElse(word)))
        .toList();
  }

  /** The labels of the columns that each spread field makes. */
  List<List<String>> spreads() {
    return table.items("columns").stream()
        .filter(column -> column.has("each"))
        .map(
            column ->
                ColumnLabel.vocabulary(table, column, lexicon).stream()
                    .flatMap(words -> words.words().stream())
                    .map(word -> column.part("labels").find(word).orElse(word))
                    .toList())
        .toList();
  }

  private static Stream<String> blank(FieldType type) {
    return type instanceof FieldType.Vocabulary words
        ? Stream.ofNullable(words.blank())
        : Stream.empty();
  }

  /** The labels of the total row and of the columns that are made of others. */
  List<String> sums() {
    List<String> sums = new ArrayList<>(entry().find("total").stream().toList());
    table.items("columns").stream()
        .filter(TableShape::isMade)
        .forEach(column -> sums.addAll(column.find("label").stream().toList()));
    return sums;
  }

  private static boolean isMade(Entry column) {
    return Stream.of("of", "plus", "difference", "ratio").anyMatch(column::has);
  }

  /** Whether a record can stand in several rows, so that they have no total. */
  boolean overlaps() {
    return each().contains(RowDimensions.CLAUSE)
        || entry().members("split").stream()
            .map(Entry::text)
            .anyMatch(RowDimensions.CLAUSE::equals);
  }

  /** The types of the fields that make the rows; single clauses and times have none. */
  List<FieldType> types() {
    List<FieldType> types = new ArrayList<>();
    dimensions.ifPresent(
        known ->
            each().stream()
                .flatMap(name -> known.field(name).stream())
                .forEach(field -> types.add(field.type())));
    return types;
  }

  /** The provisions whose clauses or bases are rows. */
  List<String> provisions() {
    List<FieldType> types = new ArrayList<>(types());
    if (each().contains(RowDimensions.CLAUSE)) {
      dimensions.flatMap(RowDimensions::combinations).map(Field::type).ifPresent(types::add);
    }
    return types.stream().flatMap(TableShape::provision).distinct().toList();
  }

  private static Stream<String> provision(FieldType type) {
    return switch (type) {
      case FieldType.Clauses clauses -> Stream.of(clauses.provision());
      case FieldType.BasisName basis -> Stream.of(basis.provision());
      default -> Stream.empty();
    };
  }

  /** The columns that a year can lack, since they count the year before, or build on those. */
  Set<String> columnsOfThePreviousYear() {
    Set<String> labels = new LinkedHashSet<>();
    for (Entry column : table.items("columns")) {
      boolean builds =
          Stream.of("plus", "difference", "ratio")
              .flatMap(word -> column.texts(word).stream())
              .anyMatch(labels::contains);
      if (column.has("year") || builds) {
        ColumnLabel.of(table, column, lexicon).forEach(label -> labels.add(label.label()));
      }
    }
    return labels;
  }

  /** Whether the column may have no figure in a row, its base being 0. */
  boolean isRatio(String label) {
    return table.items("columns").stream()
        .anyMatch(c -> c.has("ratio") && c.find("label").filter(label::equals).isPresent());
  }

  private Entry entry() {
    return table.part("rows");
  }

  private List<String> each() {
    return entry().texts("each");
  }
}
