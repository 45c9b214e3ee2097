package jp.kokuji.edition.pdf;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import jp.kokuji.edition.chart.Drawing;
import jp.kokuji.report.Block;
import jp.kokuji.report.Block.Listing;
import jp.kokuji.report.Block.Table;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;

/** Sets the blocks of a section as pieces of the flow. */
final class BlockSetter {
  /** Lines up to which a paragraph goes to the next page with the table that follows it. */
  private static final int SHORT = 3;

  /** Items up to which a legend is not torn apart. */
  private static final int FEW = 15;

  /** Lines up to which words and their meanings are not, about half a page. */
  private static final int HALF = 24;

  private final Tag section;
  private final String subheading;
  private final Fonts fonts;
  private final Lettering lettering;
  private final float width;

  /**
   * For one section.
   *
   * @param subheading the tag of its subheadings, {@code H3}
   * @param width of the text area, in points
   */
  BlockSetter(Tag section, String subheading, Fonts fonts, Lettering lettering, float width) {
    this.section = section;
    this.subheading = subheading;
    this.fonts = fonts;
    this.lettering = lettering;
    this.width = width;
  }

  List<Piece> set(List<Block> blocks) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      Block previous = i > 0 ? blocks.get(i - 1) : null;
      pieces.addAll(set(blocks.get(i), previous, next));
    }
    return pieces;
  }

  private List<Piece> set(Block block, @Nullable Block previous, @Nullable Block next) {
    return switch (block) {
      case Block.Subheading heading -> List.of(heading(heading.text()));
      case Block.Paragraph paragraph -> List.of(body(paragraph.text(), next));
      case Block.Remark remark -> List.of(remark(remark.text(), next));
      case Listing listing -> listing(listing, previous);
      case Table table -> List.of(table(table));
      case Block.Chart chart -> chart(chart);
    };
  }

  private Piece heading(String text) {
    return new HeadingPiece(
        paragraph(text, Style.subheading(fonts), subheading, Element.ALIGN_LEFT), 6, 3, null);
  }

  /** A short paragraph before a table announces it. */
  private Piece body(String text, @Nullable Block next) {
    Style style = Style.body(fonts);
    Paragraph paragraph =
        TextPiece.body(lettering.set(text, style, Structure.child(section, "P")), style);
    return next instanceof Table && style.width(text) < SHORT * width
        ? new HeadingPiece(paragraph, 0, 2, null)
        : new TextPiece(paragraph, 0, 2);
  }

  /** A remark before a table or list belongs to it. */
  private Piece remark(String text, @Nullable Block next) {
    Paragraph paragraph = paragraph(text, Style.remark(fonts), "P", Element.ALIGN_LEFT);
    return next instanceof Table || next instanceof Listing
        ? new HeadingPiece(paragraph, 2, 2, null)
        : new TextPiece(paragraph, 0, 4);
  }

  /** A legend, below a remark, and words with their meanings are in small type. */
  private List<Piece> listing(Listing listing, @Nullable Block previous) {
    Style small = Style.remark(fonts);
    boolean legend = previous instanceof Block.Remark;
    boolean words = explains(listing);
    Style style = legend || words ? small : Style.body(fonts);
    Tag list = Structure.list(section);
    float hanging = hanging(listing, style);
    boolean together =
        (legend && listing.items().size() <= FEW) || isShort(listing, style, words ? HALF : FEW);
    List<Piece> pieces = new ArrayList<>();
    for (Listing.Item item : listing.items()) {
      Paragraph set = item(item, list, style, hanging);
      boolean last = pieces.size() == listing.items().size() - 1;
      pieces.add(together && !last ? new HeadingPiece(set, 0, 0, null) : new TextPiece(set, 0, 0));
    }
    return pieces;
  }

  /** Words with their meanings, or days with what was done, of so few lines. */
  private boolean isShort(Listing listing, Style style, int most) {
    double lines = 0;
    for (Listing.Item item : listing.items()) {
      lines += Math.ceil(style.width(item.label() + "　　" + item.text()) / width);
    }
    return !isBulleted(listing) && lines <= most;
  }

  /** Whether the labels are words: neither bullets nor numbers nor days. */
  private static boolean explains(Listing listing) {
    return !isBulleted(listing)
        && listing.items().stream().noneMatch(i -> i.label().chars().anyMatch(Character::isDigit));
  }

  private static boolean isBulleted(Listing listing) {
    return listing.items().stream().anyMatch(item -> item.label().equals("・"));
  }

  /** Labels of about one width stand in a column of their own; others are words before the text. */
  private float hanging(Listing listing, Style style) {
    DoubleSummaryStatistics labels =
        listing.items().stream().mapToDouble(item -> style.width(item.label())).summaryStatistics();
    return labels.getMax() - labels.getMin() > 2 * style.size()
        ? style.size()
        : Math.min((float) labels.getMax(), width / 3);
  }

  private Paragraph item(Listing.Item item, Tag list, Style style, float indent) {
    Tag entry = Structure.child(list, "LI");
    Tag label = Structure.child(entry, "Lbl");
    Tag text = Structure.child(entry, "LBody");
    Paragraph paragraph = new Paragraph(style.leading());
    paragraph.add(lettering.set(item.label(), style, label));
    boolean bullet = item.label().equals("・");
    float hanging = bullet ? indent : indent + style.size();
    paragraph.add(lettering.set(bullet ? item.text() : "　" + item.text(), style, text));
    paragraph.setIndentationLeft(style.size() + hanging);
    paragraph.setFirstLineIndent(-hanging);
    return paragraph;
  }

  private Piece table(Table table) {
    try {
      return new TableSetter(table, section, fonts, lettering, width).set();
    } catch (MissingGlyph missing) {
      throw missing.inTable(table.caption());
    }
  }

  private List<Piece> chart(Block.Chart chart) {
    Paragraph title =
        paragraph(chart.caption() + chart.unit(), Style.total(fonts), "P", Element.ALIGN_LEFT);
    return List.of(
        new HeadingPiece(title, 4, 4, null),
        new ChartPiece(
            chart.caption(),
            Drawing.of(chart, width),
            ChartFigure.in(section, chart.alternative()),
            Style.chart(fonts),
            lettering));
  }

  private Paragraph paragraph(String text, Style style, String tag, int alignment) {
    return TextPiece.paragraph(
        lettering.set(text, style, Structure.child(section, tag)), style.leading(), alignment);
  }
}
