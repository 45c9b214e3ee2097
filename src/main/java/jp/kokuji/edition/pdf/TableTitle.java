package jp.kokuji.edition.pdf;

import jp.kokuji.edition.EditionWords;
import jp.kokuji.report.Block.Table;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;

/**
 * The line above a table: what it shows, and its unit. On the pages after the first it is seen
 * only; to a screen reader the table is one.
 *
 * @param line the title and the unit set in one line, in points
 */
record TableTitle(String caption, Phrase title, Phrase unit, Style style, float line) {
  static final String MARK = EditionWords.text("continued");
  private static final float AFTER = 4;

  /** Above the beginning of the table. */
  static TableTitle first(Table table, Tag element, Fonts fonts, Lettering lettering) {
    Tag caption = Structure.child(element, "Caption");
    return of(table, table.caption(), caption, Style.total(fonts), fonts, lettering);
  }

  /** Above what goes on from the page before. */
  static TableTitle continued(Table table, Fonts fonts, Lettering lettering) {
    return of(table, table.caption() + MARK, null, Style.remark(fonts), fonts, lettering);
  }

  private static TableTitle of(
      Table table,
      String words,
      @Nullable Tag element,
      Style style,
      Fonts fonts,
      Lettering lettering) {
    Style small = Style.remark(fonts);
    String unit = table.unit();
    float line = style.width(words) + (unit.isEmpty() ? 0 : small.size() + small.width(unit));
    return new TableTitle(
        table.caption(),
        lettering.set(words, style, element),
        lettering.set(unit, small, element),
        style,
        line);
  }

  float height(Flow flow) {
    return flow.height(paragraph()) + (fits(flow) ? 0 : style.leading()) + AFTER;
  }

  void place(Flow flow) {
    flow.begin(caption);
    flow.add(paragraph());
    if (!fits(flow)) {
      flow.moveTo(flow.y() - style.leading());
    }
    float right = flow.left() + flow.width();
    ColumnText.showTextAligned(flow.canvas(), Element.ALIGN_RIGHT, unit, right, flow.y(), 0);
    flow.skip(AFTER);
  }

  private boolean fits(Flow flow) {
    return unit.isEmpty() || line <= flow.width();
  }

  private Paragraph paragraph() {
    return TextPiece.paragraph(title, style.leading(), Element.ALIGN_LEFT);
  }
}
