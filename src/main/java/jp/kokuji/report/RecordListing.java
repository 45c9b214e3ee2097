package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.BlockDefinition.Shown;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.TableDefinition;

/** Lays records out as a table, a row each. */
final class RecordListing {
  private final Setting setting;
  private final BlockDefinition.Listing definition;
  private final RecordWords words;

  RecordListing(Setting setting, BlockDefinition.Listing definition) {
    this.setting = setting;
    this.definition = definition;
    this.words = new RecordWords(setting);
  }

  List<Block> blocks() {
    List<StoredRecord> records = words.select(definition.records());
    if (records.isEmpty()) {
      return setting.none(definition.none());
    }
    List<Group> groups = new ArrayList<>();
    for (StoredRecord record : records) {
      groups.add(new Group(List.of(row(record, groups.size() + 1))));
    }
    totals().ifPresent(total -> groups.add(new Group(List.of(total))));
    return List.of(
        new Block.Table(setting.words(definition.caption()), "", widths(), head(), groups));
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    if (definition.number() != null) {
      widths.add(8);
    }
    definition.columns().forEach(column -> widths.add(column.width()));
    return widths;
  }

  private List<Row> head() {
    boolean grouped = definition.columns().stream().anyMatch(column -> column.under() != null);
    int height = grouped ? 2 : 1;
    List<Cell> first = new ArrayList<>();
    List<Cell> second = new ArrayList<>();
    if (definition.number() != null) {
      first.add(new Cell(Role.COLUMN_HEADING, definition.number(), null, height, 1));
    }
    for (Shown column : definition.columns()) {
      if (column.under() == null) {
        first.add(new Cell(Role.COLUMN_HEADING, column.heading(), null, height, 1));
      } else {
        second.add(new Cell(Role.COLUMN_HEADING, column.heading(), null, 1, 1));
        CrossTable.addOrWiden(first, column.under());
      }
    }
    return grouped ? List.of(new Row(first), new Row(second)) : List.of(new Row(first));
  }

  private Row row(StoredRecord record, int number) {
    List<Cell> cells = new ArrayList<>();
    if (definition.number() != null) {
      cells.add(new Cell(Role.CENTRED, Integer.toString(number), null, 1, 1));
    }
    for (Shown column : definition.columns()) {
      Role role = isNumber(column) ? Role.NUMBER : Role.TEXT;
      cells.add(new Cell(role, words.fill(column.text(), record).text(), null, 1, 1));
    }
    return new Row(cells);
  }

  private boolean isNumber(Shown column) {
    return setting.kind(definition.records().kind()).fields().stream()
        .flatMap(
            field ->
                switch (field.type()) {
                  case FieldType.Count count -> Stream.of(field.name());
                  case FieldType.Names names -> Stream.of(field.name() + "_count");
                  default -> Stream.<String>of();
                })
        .anyMatch(number -> column.text().equals("{" + number + "}"));
  }

  /** The total row of a table of figures, each under the heading that its column is called by. */
  private Optional<Row> totals() {
    if (definition.totals() == null) {
      return Optional.empty();
    }
    TableDefinition table =
        Objects.requireNonNull(setting.definition().tables().get(definition.totals()));
    String label = Objects.requireNonNull(table.rows().total());
    Map<String, Figure> row =
        setting.figures().table(definition.totals()).getOrDefault(label, Map.of());
    List<Cell> cells = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    Stream.ofNullable(definition.number()).forEach(headings::add);
    definition.columns().forEach(column -> headings.add(column.heading()));
    int before = 0;
    while (before < headings.size() && !row.containsKey(headings.get(before))) {
      before++;
    }
    cells.add(new Cell(Role.TOTAL_HEADING, label, null, 1, before));
    for (String heading : headings.subList(before, headings.size())) {
      Figure figure = row.get(heading);
      String text = figure == null ? "" : figure.printed();
      cells.add(new Cell(figure == null ? Role.TEXT : Role.TOTAL, text, figure, 1, 1));
    }
    return Optional.of(new Row(cells));
  }
}
