package jp.kokuji.publication.html;

import javax.xml.stream.XMLStreamException;
import jp.kokuji.report.Block;

/** Writes the blocks of a section. */
final class BlockMarkup {
  private final Markup page;
  private final TableMarkup tables;

  BlockMarkup(Markup page) {
    this.page = page;
    this.tables = new TableMarkup(page);
  }

  void write(Block block) throws XMLStreamException {
    switch (block) {
      case Block.Subheading heading -> page.element("h3", heading.text());
      case Block.Paragraph paragraph -> page.element("p", paragraph.text());
      case Block.Remark remark -> page.element("p", remark.text(), "class", "remark");
      case Block.Listing listing -> listing(listing);
      case Block.Table table -> tables.write(table);
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
}
