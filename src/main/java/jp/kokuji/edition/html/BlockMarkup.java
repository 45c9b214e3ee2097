package jp.kokuji.edition.html;

import javax.xml.stream.XMLStreamException;
import jp.kokuji.report.Block;
import jp.kokuji.report.Piece;
import jp.kokuji.report.Sentence;

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
      case Block.Subheading heading -> sentence("h3", heading.sentence());
      case Block.Paragraph paragraph -> sentence("p", paragraph.sentence());
      case Block.Remark remark -> sentence("p", remark.sentence(), "class", "remark");
      case Block.Listing listing -> listing(listing);
      case Block.Table table -> tables.write(table);
      case Block.Chart chart -> new ChartMarkup(page).write(chart);
    }
  }

  /** Running text in which every quoted number bears the value and the id of its figure. */
  private void sentence(String name, Sentence sentence, String... attributes)
      throws XMLStreamException {
    page.open(name, attributes);
    for (Piece piece : sentence.pieces()) {
      if (piece instanceof Piece.Quoted quote) {
        String value = quote.figure().amount().toPlainString();
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
}
