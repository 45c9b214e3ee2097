package jp.kokuji.publication.html;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.report.Block;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Piece;
import jp.kokuji.report.Sentence;

/** Writes the blocks of a section. */
final class BlockMarkup {
  private final Markup page;

  BlockMarkup(Markup page) {
    this.page = page;
  }

  void write(Block block) throws XMLStreamException {
    switch (block) {
      case Block.Subheading heading -> sentence("h3", heading.sentence());
      case Block.Paragraph paragraph -> sentence("p", paragraph.sentence());
      case Block.Remark remark -> sentence("p", remark.sentence(), "class", "remark");
      case Block.Listing listing -> listing(listing);
      case Block.Table table -> table(table);
    }
  }

  /** Running text in which every quoted number bears the value and the id of its figure. */
  private void sentence(String name, Sentence sentence, String... attributes)
      throws XMLStreamException {
    page.open(name, attributes);
    for (Piece piece : sentence.pieces()) {
      if (piece instanceof Piece.Quoted quote) {
        String value = String.valueOf(quote.figure().value());
        page.inline("data", quote.text(), "value", value, "data-figure", quote.figure().id());
      } else {
        page.text(piece.text());
      }
    }
    page.close();
  }

  /** A list that scrolls by itself would trap the keyboard, so only tables do. */
  private void listing(Block.Listing listing) throws XMLStreamException {
    boolean bullets = listing.items().stream().allMatch(item -> item.label().equals("・"));
    page.open(bullets ? "ul" : "dl");
    for (Block.Listing.Item item : listing.items()) {
      if (bullets) {
        sentence("li", item.sentence());
      } else {
        page.open("div");
        sentence("dt", item.heading());
        sentence("dd", item.sentence());
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
