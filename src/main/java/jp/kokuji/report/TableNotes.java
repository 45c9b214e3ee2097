package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.Dimension;
import jp.kokuji.rulebook.table.TableColumn;

/** What a reader who adds up a printed table must be told. */
record TableNotes(Setting setting, BlockDefinition.Cross cross, TableDefinition table) {

  static List<Block> of(Setting setting, BlockDefinition.Cross cross) {
    TableDefinition table =
        Objects.requireNonNull(setting.definition().tables().get(cross.of()), cross.of());
    TableNotes notes = new TableNotes(setting, cross, table);
    return Stream.of(
            notes.inside(), notes.distinct(), notes.carried(), notes.undated(), notes.breaks())
        .flatMap(List::stream)
        .<Block>map(
            note ->
                new Block.Remark(setting.written(Sentence.rule(Setting.WORDS.text("note", note)))))
        .toList();
  }

  private List<String> inside() {
    return setting.columns(cross.of()).stream()
        .filter(column -> column.isInside() && !cross.except().contains(column.label()))
        .map(
            c ->
                Setting.WORDS.text(
                    "inside", Objects.requireNonNull(c.declared().inside()), c.label()))
        .toList();
  }

  /** A total of different things is less than its rows where several of them have one. */
  private List<String> distinct() {
    boolean overlap = Dimension.overlap(table, setting.kind(table.kind()));
    List<String> labels =
        setting.columns(cross.of()).stream()
            .filter(column -> overlap ? column.adds() : !column.declared().distinct().isEmpty())
            .map(TableColumn::label)
            .filter(label -> !cross.except().contains(label) && differs(label))
            .toList();
    return labels.isEmpty()
        ? List.of()
        : List.of(Setting.WORDS.text("distinct", String.join("」「", labels)));
  }

  private boolean differs(String column) {
    List<Figure> rows = new ArrayList<>();
    setting.figures().table(cross.of()).values().stream()
        .flatMap(row -> Stream.ofNullable(row.get(column)))
        .forEach(rows::add);
    List<Figure> outermost =
        rows.stream()
            .filter(figure -> !figure.row().equals(table.rows().total()))
            .filter(
                figure ->
                    rows.stream().noneMatch(other -> figure.row().startsWith(other.row() + "/")))
            .toList();
    return rows.stream()
        .filter(figure -> figure.row().equals(table.rows().total()))
        .anyMatch(total -> total.value() != Line.sum(outermost));
  }

  /** From which years on the rows cannot be compared with those above. */
  private List<String> breaks() {
    Set<String> rows = setting.figures().table(cross.of()).keySet();
    return table.rows().breaks().stream()
        .filter(one -> rows.stream().anyMatch(row -> marks(one, row)))
        .map(TableNotes::note)
        .toList();
  }

  /** Whether the row of a year bears the mark. */
  static boolean marks(TableDefinition.Break one, String row) {
    return FiscalYear.find(row.split("/", 2)[0]).filter(one::marks).isPresent();
  }

  private static String note(TableDefinition.Break one) {
    String first = one.year().label();
    if (one.until() == null) {
      return Setting.WORDS.text("break", first, one.note());
    }
    boolean alone = one.last().equals(one.year());
    return Setting.WORDS.text(
        "break.within",
        alone ? first : Setting.WORDS.text("break.years", first, one.last().label()),
        one.note());
  }

  /** What has no day in the year is in none of its months either. */
  private List<String> undated() {
    RecordKind kind = setting.kind(table.kind());
    return table.rows().each().stream()
        .flatMap(name -> Dimension.find(kind, name).stream())
        .filter(Dimension.Months.class::isInstance)
        .flatMap(months -> months.fields().stream())
        .filter(day -> all(kind, Map.of()) > all(kind, Map.of(day.name(), List.of("this-year"))))
        .map(day -> Setting.WORDS.text("undated", day.heading(), setting.year().label()))
        .toList();
  }

  /** How many records of the table's the year has that are so. */
  private long all(RecordKind kind, Map<String, List<String>> where) {
    Conditions conditions = new Conditions(setting.year());
    List<Condition> asked = new ArrayList<>(conditions.of(kind, table.where()));
    asked.addAll(conditions.of(kind, where));
    return setting.records().count(kind, setting.year(), asked);
  }

  /** What was opened before the year is in none of its months. */
  private List<String> carried() {
    RecordKind kind = setting.kind(table.kind());
    String opened = kind.opened();
    boolean months = table.rows().each().contains(Dimension.MONTH);
    if (opened == null || !kind.carried() || !months) {
      return List.of();
    }
    Condition earlier = Condition.Between.before(opened, setting.year());
    return setting.records().count(kind, setting.year(), List.of(earlier)) == 0
        ? List.of()
        : List.of(Setting.WORDS.text("carried", setting.year().label()));
  }
}
