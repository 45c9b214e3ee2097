package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.table.Dimension;
import jp.kokuji.rulebook.table.TableColumn;

/** Checks that the columns of a table can be counted and told apart. */
final class ColumnsCheck {
  private final TableShape table;
  private final List<Fault> faults;
  private final WordCheck words;

  ColumnsCheck(TableShape table, List<Fault> faults) {
    this.table = table;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  void check() {
    NameCheck distinct = new NameCheck(faults);
    for (WrittenColumn column : table.written()) {
      column.made().forEach(one -> distinct.add(one.label(), column.at(one)));
    }
    for (WrittenColumn column : table.written()) {
      checkWords(column.entry());
      checkSums(column);
      kind(column).ifPresent(kind -> checkFields(column, kind));
      checkMet(column);
      checkInside(column);
    }
  }

  private Optional<RecordKind> kind(WrittenColumn column) {
    Entry entry = column.entry();
    return entry.has("kind") ? words.kind(entry.part("kind"), table.lexicon()) : column.kind();
  }

  /** Words beside which others would be passed over in silence. */
  private void checkWords(Entry column) {
    if (!column.has("label") && !column.has("each")) {
      faults.add(column.amiss("column-unnamed"));
    }
    if (column.has("each")) {
      words.without(column, "each", "label", "of", "plus");
    }
    if (column.has("plus")) {
      words.without(column, "plus", "of", "sum", "distinct", "where", "kind", "through");
    }
    if (column.has("of")) {
      words.without(column, "of", "distinct");
    }
    if (column.has("sum")) {
      words.without(column, "sum", "distinct", "typical");
    }
    if (column.has("typical")) {
      words.needs(column, "label", "typical");
      words.without(column, "typical", "each", "of", "distinct", "plus", "inside", "full", "year");
    }
    words.needs(column, "each", "labels");
    new PlaceCheck(faults).check(column, "under", List.of());
  }

  private void checkSums(WrittenColumn column) {
    Entry entry = column.entry();
    if (entry.has("of") && overlaps(column, entry.text("of"))) {
      faults.add(entry.part("of").amiss("of-overlaps", entry.text("of")));
    } else if (entry.has("of")) {
      words.known(entry.part("of"), spread(column));
      checkWhole(column);
    }
    NameCheck once = new NameCheck(faults);
    entry.items("plus").forEach(part -> once.add(part.text(), part));
    entry.items("plus").forEach(part -> words.known(part, addable(column)));
  }

  /** What the parts count otherwise never adds up to the whole. */
  private void checkWhole(WrittenColumn whole) {
    Entry of = whole.entry().part("of");
    table.written().stream()
        .filter(part -> of.text().equals(part.declared().each()))
        .filter(part -> part.declared().year() == whole.declared().year())
        .filter(part -> !counting(part.entry()).equals(counting(whole.entry())))
        .findFirst()
        .ifPresent(part -> faults.add(of.amiss("of-otherwise", of.text())));
  }

  private static List<Object> counting(Entry column) {
    return List.of(
        column.texts("sum"),
        column.texts("distinct"),
        column.find("kind").orElse(""),
        column.words("where").stream()
            .map(field -> List.of(field, column.part("where").texts(field)))
            .toList());
  }

  private List<String> spread(WrittenColumn column) {
    return table.written().stream()
        .filter(other -> other.declared().year() == column.declared().year())
        .flatMap(other -> Stream.ofNullable(other.declared().each()))
        .toList();
  }

  private static boolean overlaps(WrittenColumn column, String dimension) {
    return column.kind().flatMap(kind -> Dimension.find(kind, dimension)).stream()
        .anyMatch(Dimension::overlaps);
  }

  /** Columns that are counted, and sums that stand before this one; no differences, no ratios. */
  private List<String> addable(WrittenColumn column) {
    return table
        .before(column, other -> !other.plus().isEmpty())
        .filter(other -> !other.declared().compares())
        .map(TableColumn::label)
        .toList();
  }

  /** A part stands in brackets beside the whole, which is counted in the same unit. */
  private void checkInside(WrittenColumn column) {
    if (!column.entry().has("inside")) {
      return;
    }
    Entry inside = column.entry().part("inside");
    words.needs(column.entry(), "label", "inside");
    words.without(column.entry(), "inside", "each", "of", "plus", "difference", "ratio", "share");
    List<TableColumn> wholes = table.made().filter(other -> !other.declared().compares()).toList();
    if (words.known(inside, wholes.stream().map(TableColumn::label).toList())) {
      List<String> units =
          Stream.of(inside.text(), column.declared().label())
              .flatMap(label -> table.find(String.valueOf(label)).stream())
              .map(TableColumn::unit)
              .distinct()
              .toList();
      if (units.size() > 1) {
        faults.add(inside.amiss("inside-units", String.join("・", units)));
      }
    }
  }

  /** What the table asks for cannot be something else in one of its columns. */
  private void checkMet(WrittenColumn column) {
    String kind = column.declared().kind();
    if (kind != null && !kind.equals(table.declared().kind())) {
      return;
    }
    column
        .declared()
        .where()
        .forEach(
            (field, values) -> {
              List<String> rows = table.declared().rows().only().getOrDefault(field, values);
              List<String> all = table.declared().where().getOrDefault(field, rows);
              if (values.stream().noneMatch(all::contains) && !overlaps(column, field)) {
                faults.add(
                    column
                        .entry()
                        .part("where")
                        .part(field)
                        .amiss(
                            all == rows ? "always-zero-rows" : "always-zero",
                            field,
                            String.join("・", all)));
              }
            });
  }

  private void checkFields(WrittenColumn column, RecordKind kind) {
    Entry entry = column.entry();
    new WhereCheck(table.lexicon(), faults).check(entry, kind);
    if (entry.has("each") && words.known(entry.part("each"), Dimension.acrossNames(kind))) {
      checkLabels(column);
    }
    List<String> numbers = new ArrayList<>(fields(kind, FieldType.Count.class));
    fields(kind, FieldType.Names.class).forEach(field -> numbers.add(field + "_count"));
    entry.items("sum").forEach(field -> words.known(field, numbers));
    checkTypical(entry, numbers);
    List<String> all = kind.all().stream().flatMap(f -> f.columns().stream()).toList();
    entry.items("distinct").forEach(field -> words.known(field, all));
  }

  /** A percentile needs its percentage, and only what is divided has decimals. */
  private void checkTypical(Entry column, List<String> numbers) {
    if (!column.has("typical")) {
      return;
    }
    Entry typical = column.part("typical");
    words.known(typical.part("of"), numbers);
    boolean percentile = typical.text("by").equals("percentile");
    if (percentile != typical.has("at")) {
      faults.add(typical.part("at").amiss("percentile-at"));
    }
    if (percentile || typical.text("by").equals("most")) {
      Stream.of("decimals", "rounding")
          .filter(column::has)
          .forEach(word -> faults.add(column.part(word).amiss("typical-whole", word)));
    }
  }

  private void checkLabels(WrittenColumn column) {
    List<String> spread =
        column.made().stream().flatMap(one -> Stream.ofNullable(one.word())).toList();
    for (Entry label : column.entry().members("labels")) {
      if (!spread.contains(label.word())) {
        faults.add(label.amiss("unusable", label.word(), WordCheck.choice(label.word(), spread)));
      }
    }
  }

  private static List<String> fields(RecordKind kind, Class<? extends FieldType> type) {
    return kind.all().stream()
        .filter(field -> type.isInstance(field.type()))
        .map(Field::name)
        .toList();
  }
}
