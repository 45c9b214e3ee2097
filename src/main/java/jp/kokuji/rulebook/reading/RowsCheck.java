package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.table.Category;
import jp.kokuji.rulebook.table.Dimension;
import jp.kokuji.rulebook.table.Limits;
import jp.kokuji.rulebook.table.Members;
import jp.kokuji.rulebook.table.Span;

/** Checks that the rows of a table can be made and add up. */
final class RowsCheck {
  private final TableShape table;
  private final RecordKind kind;
  private final Entry rows;
  private final List<Fault> faults;
  private final WordCheck words;
  private final List<String> each;

  RowsCheck(TableShape table, RecordKind kind, List<Fault> faults) {
    this.table = table;
    this.kind = kind;
    this.rows = table.table().part("rows");
    this.faults = faults;
    this.words = new WordCheck(faults);
    this.each = rows.texts("each");
  }

  /** Whether all dimensions are known, so that their labels can be asked for. */
  boolean check() {
    if (each.isEmpty() && !rows.has("total")) {
      faults.add(rows.amiss("no-rows"));
    }
    words.needs(rows, "each", "split", "only", "subtotal", "zero", "years");
    NameCheck distinct = new NameCheck(faults);
    rows.items("each").forEach(dimension -> distinct.add(dimension.text(), dimension));
    List<Entry> all = new ArrayList<>(rows.items("each"));
    all.addAll(rows.members("split"));
    boolean known = all.stream().map(this::known).reduce(true, Boolean::logicalAnd);
    checkSubtotal();
    boolean limited = checkOnly();
    checkSums();
    checkYears();
    new RankCheck(table, kind, faults).check();
    if (known && !each.isEmpty()) {
      if (leavesNothing()) {
        if (limited && knowsLimits()) {
          faults.add(rows.amiss("rows-none"));
        }
        return false;
      }
      checkLabels();
    }
    return known;
  }

  private boolean known(Entry dimension) {
    if (!words.known(dimension, Dimension.names(kind))) {
      return false;
    }
    boolean ofAgency =
        Dimension.find(kind, dimension.text()).filter(Dimension::ofAgency).isPresent();
    if (ofAgency && kind.agency().isEmpty()) {
      faults.add(dimension.amiss("row-no-agency", kind.id(), dimension.text()));
      return false;
    }
    return true;
  }

  private void checkSubtotal() {
    if (!rows.has("subtotal") || each.isEmpty()) {
      return;
    }
    Entry subtotal = rows.part("subtotal");
    List<String> above = agencies();
    if (above.contains(subtotal.text())) {
      return;
    }
    if (each.size() < 2 && above.isEmpty()) {
      faults.add(subtotal.amiss("subtotal-no-parts"));
    } else {
      List<String> allowed = new ArrayList<>(each.size() < 2 ? List.of() : each.subList(0, 1));
      allowed.addAll(above);
      words.known(subtotal, allowed);
    }
  }

  /** The field of the agencies to which the outermost departments belong. */
  private List<String> agencies() {
    return Dimension.find(kind, each.getFirst())
        .filter(Dimension::ofAgency)
        .flatMap(dimension -> kind.agency())
        .map(Field::name)
        .stream()
        .toList();
  }

  /** Rows can only be limited by what makes them, to members that they have; whether they are. */
  private boolean checkOnly() {
    int before = faults.size();
    List<String> fields =
        table
            .dimensions()
            .filter(Dimension.OfField.class::isInstance)
            .flatMap(dimension -> dimension.fields().stream())
            .map(Field::name)
            .distinct()
            .toList();
    for (Entry limit : rows.members("only")) {
      if (!fields.contains(limit.word())) {
        faults.add(
            limit.amiss("only-no-row", limit.word(), WordCheck.choice(limit.word(), fields)));
        continue;
      }
      table
          .lexicon()
          .values(kind.field(limit.word()).type())
          .ifPresent(values -> limit.elements().forEach(value -> words.known(value, values)));
      if (table.declared().where().containsKey(limit.word())) {
        faults.add(limit.amiss("only-and-where", limit.word()));
      }
    }
    return faults.size() == before;
  }

  /** A record can fall under several clauses, so clauses are never the parts of a whole. */
  private void checkSums() {
    boolean inner =
        each.stream().skip(1).anyMatch(Dimension.CLAUSE::equals)
            || rows.members("split").stream().map(Entry::text).anyMatch(Dimension.CLAUSE::equals);
    if (rows.has("subtotal") && !inner && table.overlaps()) {
      faults.add(rows.part("subtotal").amiss("categories-no-sum"));
    }
    if (inner && rows.has("subtotal")) {
      refuse("subtotal", "小計");
    }
    if ((inner || each.contains(Dimension.CLAUSE)) && rows.has("total")) {
      refuse("total", "合計");
    }
  }

  /** Years follow each other; what they have is counted apart and never added up. */
  private void checkYears() {
    boolean first = !each.isEmpty() && each.getFirst().equals(Dimension.YEAR);
    Stream.concat(rows.items("each").stream().skip(1), rows.members("split").stream())
        .filter(dimension -> dimension.text().equals(Dimension.YEAR))
        .forEach(inner -> faults.add(inner.amiss("year-inside")));
    if (first && rows.has("total")) {
      table.written().stream()
          .map(WrittenColumn::declared)
          .filter(column -> !column.distinct().isEmpty() || column.typical() != null)
          .findFirst()
          .ifPresent(column -> faults.add(rows.part("total").amiss("year-total")));
    }
    if (first && rows.has("split")) {
      faults.add(rows.part("split").amiss("year-split"));
    }
    if (!first && rows.has("years")) {
      faults.add(rows.part("years").amiss("years-no-year"));
    }
  }

  /** Whether the table is limited to members that it does not have. */
  private boolean leavesNothing() {
    return Dimension.find(kind, each.getFirst())
        .flatMap(new Members(table.declared(), table.lexicon(), Span.ANY)::of)
        .filter(members -> !members.isEmpty())
        .filter(members -> Limits.of(table.declared(), kind).of(members).isEmpty())
        .isPresent();
  }

  /** Whether the table's restriction has no word that is refused anyway. */
  private boolean knowsLimits() {
    return kind.all().stream()
        .allMatch(
            field ->
                table
                    .lexicon()
                    .values(field.type())
                    .filter(
                        known ->
                            !known.containsAll(
                                table.declared().where().getOrDefault(field.name(), List.of())))
                    .isEmpty());
  }

  private void refuse(String word, String sum) {
    faults.add(rows.part(word).amiss("clause-no-sum", word, sum));
  }

  /** Where a ledger may write other words too, those that are known. */
  private Optional<List<String>> openWords() {
    return kind.all().stream()
        .filter(field -> field.name().equals(each.getFirst()))
        .flatMap(
            field ->
                Stream.ofNullable(
                    field.type() instanceof FieldType.Vocabulary v ? v.words() : null))
        .findFirst();
  }

  private void checkLabels() {
    Dimension.find(kind, each.getFirst())
        .flatMap(new Members(table.declared(), table.lexicon(), Span.ANY)::of)
        .map(members -> members.stream().map(Category::label).toList())
        .or(this::openWords)
        .ifPresent(
            labels -> {
              for (Entry split : rows.members("split")) {
                if (!labels.contains(split.word())) {
                  faults.add(
                      split.amiss(
                          "unusable", split.word(), WordCheck.choice(split.word(), labels)));
                }
              }
              if (rows.has("rest") && labels.contains(rows.text("rest"))) {
                faults.add(rows.part("rest").amiss("total-taken", rows.text("rest")));
              }
              if (rows.has("total") && labels.contains(rows.text("total"))) {
                faults.add(rows.part("total").amiss("total-taken", rows.text("total")));
              }
            });
  }
}
