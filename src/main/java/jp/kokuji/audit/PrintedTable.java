package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.submission.Line;
import org.jspecify.annotations.Nullable;

/** Reads a table as cities print it: headings above, labels to the left, numbers between. */
final class PrintedTable {
  /** Deeper headings are rows of a list of words that ends in numbers. */
  private static final int DEEPEST = 8;

  private final String title;
  private final Headings headings;
  private final List<Line> rows;
  private final boolean rounded;

  private PrintedTable(Block block, boolean rounded) {
    int first = block.firstOfTable();
    this.title = block.title();
    this.headings = Headings.of(block.lines().subList(0, first));
    this.rows = block.lines().subList(first, block.lines().size());
    this.rounded = rounded;
  }

  static Findings of(Block block, boolean rounded) {
    PrintedTable table = new PrintedTable(block, rounded);
    List<Findings> all = new ArrayList<>();
    Segment before = null;
    for (Columns columns : Columns.of(table.headings, table.rows, block.width())) {
      Segment segment = table.segment(columns);
      Findings findings = segment.findings();
      boolean list = table.headings.rows().size() > DEEPEST;
      all.add(list ? new Findings(findings.quantities(), List.of()) : findings);
      if (before != null && columns.own() < columns.labels().size()) {
        all.add(new Findings(List.of(), Breakdowns.of(before, segment)));
      }
      before = segment;
    }
    all.add(new Findings(List.of(), Brackets.of(all)));
    return Findings.join(all);
  }

  /** The numbers of a block as grids of rows, one for each of the tables side by side. */
  static List<Grid> grids(Block block) {
    PrintedTable table = new PrintedTable(block, false);
    return Columns.of(table.headings, table.rows, block.width()).stream()
        .map(columns -> table.segment(columns).grid())
        .toList();
  }

  private Segment segment(Columns columns) {
    RowItems named = RowItems.of(rows, columns);
    List<Item> across = columns.numbers().stream().map(this::item).toList();
    List<List<@Nullable Quantity>> cells = new ArrayList<>();
    for (int row = 0; row < named.rows().size(); row++) {
      List<@Nullable Quantity> line = new ArrayList<>();
      for (int i = 0; i < across.size(); i++) {
        int column = columns.numbers().get(i);
        line.add(quantity(named.rows().get(row), column, named.items().get(row), across.get(i)));
      }
      cells.add(line);
    }
    return new Segment(
        columns,
        named.rows(),
        new Grid(named.items(), across, cells, false, rounded, Basis.ROW_TOTAL));
  }

  /** A column of percentages is one of rates, whatever its heading says. */
  private Item item(int column) {
    List<WrittenNumber.Kind> kinds =
        rows.stream().map(row -> Block.number(row, column).kind()).toList();
    Stream<WrittenNumber.Kind> rates =
        kinds.stream().filter(kind -> kind == WrittenNumber.Kind.RATE);
    Stream<WrittenNumber.Kind> numbers =
        kinds.stream().filter(kind -> kind == WrittenNumber.Kind.NUMBER);
    Item item = new Item(headings.path(column));
    return rates.count() > numbers.count() ? new Item(item.path(), Role.RATE) : item;
  }

  private Quantity quantity(Line line, int column, Item row, Item heading) {
    WrittenNumber number = Block.number(line, column);
    boolean blank = number.kind() == WrittenNumber.Kind.BLANK;
    return new Quantity(
        new Place(line.sheet(), line.row(), column),
        title,
        row.label(),
        heading.label(),
        "",
        blank ? "" : Block.text(line, column).strip(),
        blank ? BigDecimal.ZERO : number.number());
  }
}
