package jp.kokuji.publication.html;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.report.Block;
import jp.kokuji.report.Cell;

/** Writes the blocks of a section. */
final class BlockMarkup {
  private final Markup page;

  BlockMarkup(Markup page) {
    this.page = page;
  }

  void write(Block block) throws XMLStreamException {
    switch (block) {
      case Block.Subheading heading -> page.element("h3", heading.text());
      case Block.Paragraph paragraph -> page.element("p", paragraph.text());
      case Block.Remark remark -> page.element("p", remark.text(), "class", "remark");
      case Block.Listing listing -> listing(listing);
      case Block.Table table -> table(table);
      case Block.Chart chart -> new ChartMarkup(page).write(chart);
    }
  }

  /** A list that scrolls by itself would trap the keyboard, so only tables do. */
  private void listing(Block.Listing listing) throws XMLStreamException {
    boolean bullets = listing.items().stream().allMatch(item -> item.label().equals("・"));
    page.open(bullets ? "ul" : "dl");
    for (Block.Listing.Item item : listing.items()) {
      if (bullets) {
        page.element("li", item.text());
      } else {
        page.open("div");
        page.element("dt", item.label());
        page.element("dd", item.text());
        page.close();
      }
    }
    page.close();
  }

  private void table(Block.Table table) throws XMLStreamException {
    if (!table.unit().isEmpty()) {
      page.element("p", table.unit(), "class", "unit");
    }
    page.open(
        "div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", table.caption());
    page.open("table");
    page.element("caption", table.caption());
    page.open("thead");
    rows(table.head());
    page.close();
    for (Block.Group group : table.groups()) {
      page.open("tbody");
      rows(group.rows());
      page.close();
    }
    page.close();
    page.close();
  }

  private void rows(List<Block.Row> rows) throws XMLStreamException {
    for (Block.Row row : rows) {
      page.open("tr");
      for (Cell cell : row.cells()) {
        cell(cell);
      }
      page.close();
    }
  }

  private void cell(Cell cell) throws XMLStreamException {
    List<String> attributes = new ArrayList<>();
    String name =
        switch (cell.role()) {
          case COLUMN_HEADING -> heading(attributes, cell.columns() > 1 ? "colgroup" : "col");
          case ROW_HEADING, STACKED_ROW_HEADING, TOTAL_HEADING ->
              heading(attributes, cell.rows() > 1 ? "rowgroup" : "row");
          case NUMBER, TOTAL -> data(attributes, "number");
          case CENTRED -> data(attributes, "centred");
          case TEXT -> "td";
        };
    if (cell.rows() > 1) {
      attributes.addAll(List.of("rowspan", Integer.toString(cell.rows())));
    }
    if (cell.columns() > 1) {
      attributes.addAll(List.of("colspan", Integer.toString(cell.columns())));
    }
    if (cell.figure() != null) {
      attributes.addAll(List.of("data-figure", cell.figure().id()));
    }
    page.open(name, attributes.toArray(String[]::new));
    page.lines(cell.text());
    page.close();
  }

  private static String heading(List<String> attributes, String scope) {
    attributes.addAll(List.of("scope", scope));
    return "th";
  }

  private static String data(List<String> attributes, String style) {
    attributes.addAll(List.of("class", style));
    return "td";
  }
}
