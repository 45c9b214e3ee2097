package jp.kokuji.edition.html;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.report.Block;

/**
 * Writes tables, each in a region that scrolls by itself where the window is narrow, named by the
 * caption and described by the unit.
 */
final class TableMarkup {
  /** A group of more rows may be torn by a page break: to keep it would leave half a page empty. */
  private static final int TOGETHER = 12;

  private final Markup page;
  private final CellMarkup cells;
  private int count;

  TableMarkup(Markup page) {
    this.page = page;
    this.cells = new CellMarkup(page);
  }

  void write(Block.Table table) throws XMLStreamException {
    count++;
    String caption = "table-" + count;
    String unit = "unit-" + count;
    if (!table.unit().isEmpty()) {
      page.element("p", table.unit(), "class", "unit", "id", unit);
    }
    page.open(
        "div", "class", "wide", "role", "region", "tabindex", "0", "aria-labelledby", caption);
    page.open("table", table.unit().isEmpty() ? none() : described(unit));
    page.element("caption", table.caption(), "id", caption);
    if (!table.head().isEmpty()) {
      page.open("thead");
      rows(table.head());
      page.close();
    }
    for (Block.Group group : table.groups()) {
      boolean together = group.rows().size() > 1 && group.rows().size() <= TOGETHER;
      page.open("tbody", together ? new String[] {"class", "together"} : none());
      rows(group.rows());
      page.close();
    }
    page.close();
    page.close();
  }

  private static String[] none() {
    return new String[0];
  }

  private static String[] described(String unit) {
    return new String[] {"aria-describedby", unit};
  }

  private void rows(List<Block.Row> rows) throws XMLStreamException {
    for (Block.Row row : rows) {
      page.open("tr");
      for (var cell : row.cells()) {
        cells.write(cell);
      }
      page.close();
    }
  }
}
