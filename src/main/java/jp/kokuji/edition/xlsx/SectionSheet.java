package jp.kokuji.edition.xlsx;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.edition.xlsx.CellLook.Face;
import jp.kokuji.edition.xlsx.PrintedFigures.Print;
import jp.kokuji.report.Block;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;
import jp.kokuji.report.Sentence;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Writes a section onto its sheet, block below block, and short ones that follow it below. */
final class SectionSheet {
  private static final double GAP = 7;
  private static final CellLook BODY = CellLook.plain(Face.BODY).down(VerticalAlignment.TOP);
  private static final CellLook UNIT =
      CellLook.plain(Face.REMARK).across(HorizontalAlignment.RIGHT).down(VerticalAlignment.BOTTOM);

  /** Lines of running text in one row; longer text stands in several rows below each other. */
  private static final int MOST_LINES = 24;

  /** About the height of a line of a table, of a heading, and of the title of the report. */
  private static final double LINE = 18;

  private static final double HEADING = 1.5 * LINE;
  private static final double TITLE = 5 * LINE;

  private final Canvas canvas;
  private final List<Section> sections;
  private final PrintedFigures figures;
  private final TableNames names;
  private final PageBreaks pages;
  private final Grid grid;
  private final List<Print> prints = new ArrayList<>();
  private final List<ChartOnSheet> charts = new ArrayList<>();
  private @Nullable CellRangeAddress lastHead;
  private int next;

  SectionSheet(Canvas canvas, List<Section> sections, PrintedFigures figures, TableNames names) {
    this.canvas = canvas;
    this.sections = sections;
    this.figures = figures;
    this.names = names;
    this.pages = new PageBreaks(canvas.sheet());
    this.grid =
        new Grid(
            sections.stream()
                .flatMap(section -> section.blocks().stream())
                .map(SectionSheet::widths)
                .filter(w -> !w.isEmpty())
                .toList());
  }

  /** The sections by sheets: short ones share a page, and so a sheet. */
  static List<List<Section>> sheets(List<Section> sections) {
    List<List<Section>> sheets = new ArrayList<>();
    double height = TITLE;
    for (Section section : sections) {
      double own = HEADING + section.blocks().stream().mapToDouble(SectionSheet::height).sum();
      boolean text = section.blocks().stream().noneMatch(SectionSheet::isWide);
      if (sheets.isEmpty() || (!text && height + own > PageBreaks.PAGE)) {
        sheets.add(new ArrayList<>());
        height = sheets.size() == 1 ? TITLE : 0;
      }
      sheets.getLast().add(section);
      height += own;
    }
    return sheets;
  }

  private static boolean isWide(Block block) {
    return block instanceof Block.Table || block instanceof Block.Chart;
  }

  /** About how much of a page the block takes, in points. */
  private static double height(Block block) {
    return GAP
        + switch (block) {
          case Block.Table table -> LINE * (2 + Placed.rows(table).size());
          case Block.Chart chart -> ChartOnSheet.height(chart);
          case Block.Listing listing -> LINE * listing.items().size();
          case Block.Running running ->
              LINE * Math.ceil((double) Wrapping.width(running.text()) / Grid.WIDTH);
        };
  }

  private static List<Integer> widths(Block block) {
    return switch (block) {
      case Block.Table table -> table.widths();
      case Block.Chart chart -> ChartCells.widths(chart);
      case Block.Listing listing -> widths(listing);
      case Block.Subheading subheading -> List.of();
      case Block.Paragraph paragraph -> List.of();
      case Block.Remark remark -> List.of();
    };
  }

  private static List<Integer> widths(Block.Listing listing) {
    int label =
        listing.items().stream().mapToInt(item -> Wrapping.width(item.label())).max().orElse(0);
    int column = Math.clamp(label + 3L, 4, Grid.WIDTH / 2);
    return List.of(column, Grid.WIDTH - column);
  }

  /** Puts the report's title and period above the section. */
  void title(Report report) {
    CellLook centred = CellLook.plain(Face.TITLE).across(HorizontalAlignment.CENTER);
    line(report.title(), centred);
    line(report.period(), CellLook.plain(Face.TABLE).across(HorizontalAlignment.CENTER));
    if (report.imprint() != null) {
      CellLook right = CellLook.plain(Face.REMARK).across(HorizontalAlignment.RIGHT);
      report.imprint().lines().forEach(line -> line(line, right));
    }
    gap();
  }

  void write(Report report) {
    sections.forEach(this::write);
    int columns = PrintSetup.columns(canvas.sheet(), grid.columns());
    PrintSetup.page(canvas.sheet(), report, PrintOrientation.PORTRAIT, columns, next);
    if (lastHead != null) {
      canvas.sheet().setRepeatingRows(lastHead);
    }
    pages.write(lastHead);
    figures.printed(canvas.sheet(), prints);
    charts();
  }

  private void write(Section section) {
    int heading = section.equals(sections.getFirst()) ? 0 : next;
    line(section.title(), CellLook.plain(Face.HEADING));
    gap();
    pages.keep(heading, next, true);
    for (int i = 0; i < section.blocks().size(); i++) {
      int first = next;
      write(section.blocks().get(i));
      keep(section.blocks(), i, first);
      gap();
    }
  }

  /** A head is repeated only where nothing but its table can follow on the next page. */
  private void write(Block block) {
    lastHead = null;
    switch (block) {
      case Block.Subheading heading -> line(heading.sentence(), CellLook.plain(Face.SUBHEADING));
      case Block.Paragraph paragraph -> line(paragraph.sentence(), BODY);
      case Block.Remark remark -> line(remark.sentence(), CellLook.plain(Face.REMARK));
      case Block.Listing listing -> list(listing);
      case Block.Table table -> table(table);
      case Block.Chart chart -> {
        charts.add(new ChartOnSheet(chart, next));
        canvas.height(next++, ChartOnSheet.height(chart));
      }
    }
  }

  /** A heading stays with what it heads, a remark with the table or legend that it announces. */
  private void keep(List<Block> blocks, int index, int first) {
    Block block = blocks.get(index);
    Block following = blocks.get(Math.min(index + 1, blocks.size() - 1));
    boolean announces = following instanceof Block.Table || following instanceof Block.Listing;
    if (block instanceof Block.Paragraph) {
      pages.rows(first, next);
    } else if (block instanceof Block.Listing) {
      pages.group(first, next);
    } else if (!(block instanceof Block.Table)) {
      pages.keep(first, next, block instanceof Block.Subheading || announces);
    }
  }

  /** Draws the charts from cells below the last row that is printed. */
  private void charts() {
    List<Print> fresh = new ArrayList<>();
    for (ChartOnSheet chart : charts) {
      ChartCells cells = new ChartCells(canvas, chart.chart(), ++next);
      fresh.addAll(cells.write(figures));
      chart.write(canvas.sheet(), grid.last() + 1, cells);
      next = cells.endRow();
    }
    figures.printed(canvas.sheet(), fresh);
  }

  private void line(Sentence sentence, CellLook look) {
    figures.quoted(canvas.sheet(), sentence, next, 0);
    line(sentence.text(), look);
  }

  private void line(String text, CellLook look) {
    put(text, look, 0, grid.last(), Grid.WIDTH);
  }

  private void put(String text, CellLook look, int from, int to, int width) {
    int capacity = look.face().capacity(width);
    for (String piece : Wrapping.pieces(text, capacity, MOST_LINES)) {
      canvas.text(new CellRangeAddress(next, next, from, to), piece, look);
      canvas.height(next, look.face().height(Math.max(1, Wrapping.lines(piece, capacity))));
      next++;
    }
  }

  private void list(Block.Listing listing) {
    List<Integer> widths = widths(listing);
    int text = grid.column(widths, 1);
    for (Block.Listing.Item item : listing.items()) {
      CellRangeAddress label = new CellRangeAddress(next, next, 0, text - 1);
      canvas.text(label, item.label(), CellLook.plain(Face.TABLE));
      figures.quoted(canvas.sheet(), item.sentence(), next, text);
      put(item.text(), CellLook.plain(Face.TABLE), text, grid.last(), grid.width(widths, 1, 2));
    }
  }

  private void table(Block.Table table) {
    int first = next;
    line(table.caption(), CellLook.plain(Face.SUBHEADING));
    if (!table.unit().isEmpty()) {
      line(table.unit(), UNIT);
    }
    TableOnSheet onSheet = new TableOnSheet(canvas, grid, table, next);
    prints.addAll(onSheet.write());
    next = onSheet.endRow();
    onSheet.keep(pages, first);
    names.name(canvas.sheet(), table.caption(), onSheet.area());
    // Excel repeats one range a sheet on all pages after it: only the last table's head fits all.
    lastHead = table.head().isEmpty() ? null : onSheet.head();
  }

  private void gap() {
    canvas.height(next++, GAP);
  }
}
