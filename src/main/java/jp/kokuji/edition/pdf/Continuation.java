package jp.kokuji.edition.pdf;

import jp.kokuji.report.Block.Table;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;

/**
 * The line above a table that goes on from the page before: which one it is, and its unit. It is
 * seen only; to a screen reader the table is one.
 */
final class Continuation {
  static final String MARK = "（続き）";
  private static final float AFTER = 5;

  private final Table table;
  private final Style style;
  private final Lettering lettering;

  Continuation(Table table, Fonts fonts, Lettering lettering) {
    this.table = table;
    this.style = Style.remark(fonts);
    this.lettering = lettering;
  }

  float height(Flow flow) {
    return flow.height(title()) + (unitStandsBeside(flow) ? 0 : style.leading()) + AFTER;
  }

  void place(Flow flow) {
    flow.add(title());
    if (!unitStandsBeside(flow)) {
      flow.moveTo(flow.y() - style.leading());
    }
    Phrase unit = lettering.set(table.unit(), style, null);
    float right = flow.left() + flow.width();
    ColumnText.showTextAligned(flow.canvas(), Element.ALIGN_RIGHT, unit, right, flow.y(), 0);
    flow.skip(AFTER);
  }

  private boolean unitStandsBeside(Flow flow) {
    String line = table.caption() + MARK + "　" + table.unit();
    return table.unit().isEmpty() || style.width(line) <= flow.width();
  }

  private Paragraph title() {
    Phrase title = lettering.set(table.caption() + MARK, style, null);
    return TextPiece.paragraph(title, style.leading(), Element.ALIGN_LEFT);
  }
}
