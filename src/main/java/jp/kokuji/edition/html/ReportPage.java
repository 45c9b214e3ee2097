package jp.kokuji.edition.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.edition.chart.Drawing;
import jp.kokuji.edition.chart.Mark;
import jp.kokuji.report.Block;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Definition;
import jp.kokuji.report.Imprint;
import jp.kokuji.report.Piece;
import jp.kokuji.report.Report;
import jp.kokuji.report.Sentence;
import org.jspecify.annotations.Nullable;

/** What the template of a report asks for: the report's blocks in the words of a page. */
public record ReportPage(
    String title,
    String period,
    boolean finished,
    List<Section> sections,
    @Nullable Imprint imprint,
    List<Definition> definitions) {
  /** A group of more rows may be torn by a page break: to keep it would leave half a page empty. */
  private static final int TOGETHER = 12;

  public record Section(String id, String heading, List<PageBlock> blocks) {}

  /**
   * A block.
   *
   * @param form the template's fragment that shows it
   * @param number its number among the tables of the page, from 1; 0 for what is no table
   */
  public record PageBlock(String form, Block block, int number) {}

  /** Running text; a quoted number bears the value and the id of its figure. */
  public record Run(String text, @Nullable String value, @Nullable String figure) {}

  public record Lines(boolean together, List<List<PageCell>> rows) {}

  /**
   * A cell.
   *
   * @param scope what a heading heads; null for a cell of the body
   * @param rows how many rows it spans; null for one, as are columns
   */
  public record PageCell(
      @Nullable String scope,
      @Nullable String style,
      @Nullable Integer rows,
      @Nullable Integer columns,
      @Nullable String figure,
      List<String> lines) {}

  /** A chart, drawn. */
  public record PageDrawing(String box, List<PageMark> marks) {}

  /**
   * A piece of a drawing.
   *
   * @param form {@code area}: x, y, width, height, colour; {@code lines}: path, colour, thickness;
   *     {@code label}: x, y, anchor, text
   */
  public record PageMark(String form, List<String> values, @Nullable String figure) {}

  static ReportPage of(Report report) {
    List<Section> sections = new ArrayList<>();
    int tables = 0;
    for (Report.Section section : report.sections()) {
      List<PageBlock> blocks = new ArrayList<>();
      for (Block block : section.blocks()) {
        blocks.add(new PageBlock(form(block), block, block instanceof Block.Table ? ++tables : 0));
      }
      sections.add(new Section("section-" + (sections.size() + 1), section.title(), blocks));
    }
    return new ReportPage(
        report.title(),
        report.period(),
        report.finished(),
        sections,
        report.imprint(),
        report.definitions());
  }

  private static String form(Block block) {
    return switch (block) {
      case Block.Subheading heading -> "subheading";
      case Block.Paragraph paragraph -> "paragraph";
      case Block.Remark remark -> "remark";
      case Block.Listing listing ->
          listing.items().stream().allMatch(item -> item.label().equals("・"))
              ? "bullets"
              : "legend";
      case Block.Table table -> "table";
      case Block.Chart chart -> "chart";
    };
  }

  /** The place of what a figure's number means, from 1; null where nothing says it. */
  public @Nullable Integer meaning(@Nullable String figure) {
    if (figure == null) {
      return null;
    }
    String[] parts = figure.split(":", -1);
    for (int i = 0; i < definitions.size(); i++) {
      Definition definition = definitions.get(i);
      if (definition.table().equals(parts[1]) && figure.endsWith(":" + definition.column())) {
        return i + 1;
      }
    }
    return null;
  }

  /** The place of what the first number of the table means; null where it has none. */
  public @Nullable Integer meaningOf(Block.Table table) {
    return table.groups().stream()
        .flatMap(group -> group.rows().stream())
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> Stream.ofNullable(cell.figure()))
        .flatMap(figure -> Stream.ofNullable(meaning(figure.id())))
        .findFirst()
        .orElse(null);
  }

  public static List<Run> runs(Sentence sentence) {
    return sentence.pieces().stream().map(ReportPage::run).toList();
  }

  private static Run run(Piece piece) {
    return piece instanceof Piece.Quoted quote
        ? new Run(quote.text(), quote.figure().amount().toPlainString(), quote.figure().id())
        : new Run(piece.text(), null, null);
  }

  public static List<Lines> groups(Block.Table table) {
    return table.groups().stream()
        .map(
            group -> {
              int rows = group.rows().size();
              return new Lines(rows > 1 && rows <= TOGETHER, rows(group.rows()));
            })
        .toList();
  }

  public static List<List<PageCell>> rows(List<Block.Row> rows) {
    return rows.stream().map(row -> row.cells().stream().map(ReportPage::cell).toList()).toList();
  }

  /** A heading without words heads nothing: a reader would hear an empty name at every cell. */
  private static PageCell cell(Cell cell) {
    String scope =
        switch (cell.role()) {
          case COLUMN_HEADING -> cell.columns() > 1 ? "colgroup" : "col";
          case ROW_HEADING, STACKED_ROW_HEADING, TOTAL_HEADING ->
              cell.rows() > 1 ? "rowgroup" : "row";
          case NUMBER, TOTAL, CENTRED, TEXT -> null;
        };
    String style =
        switch (cell.role()) {
          case NUMBER -> "number";
          case TOTAL -> "number total";
          case TOTAL_HEADING -> "total";
          case CENTRED -> "centred";
          case TEXT -> "text";
          case COLUMN_HEADING, ROW_HEADING, STACKED_ROW_HEADING -> null;
        };
    return new PageCell(
        cell.text().isBlank() ? null : scope,
        style,
        cell.rows() > 1 ? cell.rows() : null,
        cell.columns() > 1 ? cell.columns() : null,
        cell.figure() == null ? null : cell.figure().id(),
        List.of(cell.text().split("\n", -1)));
  }

  /** The chart as a page shows it in a window of that width, in points. */
  public static PageDrawing drawing(Block.Chart chart, double width) {
    Drawing drawing = Drawing.of(chart, width);
    return new PageDrawing(
        "0 0 " + number(drawing.width()) + " " + number(drawing.height()),
        drawing.marks().stream().map(ReportPage::mark).toList());
  }

  private static PageMark mark(Mark mark) {
    return switch (mark) {
      case Mark.Area area ->
          new PageMark(
              "area",
              List.of(
                  number(area.x()),
                  number(area.y()),
                  number(area.width()),
                  number(area.height()),
                  colour(area.colour())),
              null);
      case Mark.Lines lines ->
          new PageMark(
              "lines",
              List.of(path(lines), colour(lines.colour()), number(lines.thickness())),
              null);
      case Mark.Label label ->
          new PageMark(
              "label",
              List.of(
                  number(label.x()),
                  number(label.y()),
                  label.anchor().name().toLowerCase(Locale.ROOT),
                  label.text()),
              label.figure() == null ? null : label.figure().id());
    };
  }

  private static String path(Mark.Lines lines) {
    return lines.segments().stream()
        .map(
            line ->
                "M%s %sL%s %s"
                    .formatted(
                        number(line.x1()), number(line.y1()), number(line.x2()), number(line.y2())))
        .collect(Collectors.joining());
  }

  private static String number(double points) {
    BigDecimal rounded = BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  private static String colour(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }
}
