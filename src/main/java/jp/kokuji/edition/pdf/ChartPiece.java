package jp.kokuji.edition.pdf;

import java.awt.Color;
import jp.kokuji.edition.chart.Drawing;
import jp.kokuji.edition.chart.Mark;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * A chart: paths and text of one tagged figure, which never breaks over pages.
 *
 * @param figure the element that says in words what the chart shows
 */
record ChartPiece(String caption, Drawing drawing, Tag figure, Style style, Lettering lettering)
    implements Piece {
  private static final float AFTER = 10;

  @Override
  public float least(Flow flow) {
    return (float) drawing.height() * scale(flow);
  }

  /** Below 1 only for what is longer than a page, which can't be torn apart. */
  private float scale(Flow flow) {
    return Math.min(1, flow.page() / (float) drawing.height());
  }

  @Override
  public void place(Flow flow) {
    float height = least(flow);
    flow.need(height);
    flow.begin(caption);
    float top = flow.y();
    TaggedCanvas canvas = flow.canvas();
    canvas.saveState();
    canvas.concatCTM(scale(flow), 0, 0, scale(flow), flow.left(), top);
    canvas.begin(figure);
    drawing.marks().forEach(mark -> draw(mark, canvas));
    canvas.end();
    drawing.labels().forEach(label -> print(label, canvas));
    canvas.restoreState();
    ChartFigure.place(figure, flow.left(), top - height, flow.left() + flow.width(), top);
    flow.moveTo(top - height);
    flow.skip(AFTER);
  }

  private static void draw(Mark mark, PdfContentByte canvas) {
    switch (mark) {
      case Mark.Area area -> {
        canvas.setColorFill(new Color(area.colour()));
        canvas.rectangle(
            (float) area.x(),
            (float) -(area.y() + area.height()),
            (float) area.width(),
            (float) area.height());
        canvas.fill();
      }
      case Mark.Lines lines -> {
        canvas.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        canvas.setLineWidth((float) lines.thickness());
        canvas.setColorStroke(new Color(lines.colour()));
        for (Mark.Segment line : lines.segments()) {
          canvas.moveTo((float) line.x1(), (float) -line.y1());
          canvas.lineTo((float) line.x2(), (float) -line.y2());
        }
        canvas.stroke();
      }
      case Mark.Label label -> {}
    }
  }

  private void print(Mark.Label label, PdfContentByte canvas) {
    int alignment =
        switch (label.anchor()) {
          case START -> Element.ALIGN_LEFT;
          case MIDDLE -> Element.ALIGN_CENTER;
          case END -> Element.ALIGN_RIGHT;
        };
    ColumnText.showTextAligned(
        canvas,
        alignment,
        lettering.set(label.text(), style, figure),
        (float) label.x(),
        (float) -label.y(),
        0);
  }
}
