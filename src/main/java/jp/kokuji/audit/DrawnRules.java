package jp.kokuji.audit;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Collects the level and upright lines that a page draws, be it as strokes or as thin areas. */
final class DrawnRules extends PDFGraphicsStreamEngine {
  /** An area thinner than this is a line. */
  private static final double THIN = 2.5;

  private static final double SHORTEST = 4;

  private final List<DrawnRule> rules = new ArrayList<>();
  private final List<DrawnRule> path = new ArrayList<>();
  private final List<double[]> boxes = new ArrayList<>();
  private final double top;
  private final double left;
  private Point2D.Double current = new Point2D.Double();
  private Point2D.Double start = new Point2D.Double();

  private DrawnRules(PDPage page) {
    super(page);
    top = page.getCropBox().getUpperRightY();
    left = page.getCropBox().getLowerLeftX();
  }

  static List<DrawnRule> of(PDPage page) throws IOException {
    DrawnRules drawn = new DrawnRules(page);
    drawn.processPage(page);
    return drawn.rules;
  }

  private void line(Point2D from, Point2D to) {
    double dx = Math.abs(from.getX() - to.getX());
    double dy = Math.abs(from.getY() - to.getY());
    if (dy < 1 && dx > SHORTEST) {
      path.add(rule(true, from.getY(), from.getX(), to.getX()));
    } else if (dx < 1 && dy > SHORTEST) {
      path.add(rule(false, from.getX(), from.getY(), to.getY()));
    }
  }

  private DrawnRule rule(boolean level, double at, double from, double to) {
    return level
        ? new DrawnRule(true, top - at, Math.min(from, to) - left, Math.max(from, to) - left)
        : new DrawnRule(false, at - left, top - Math.max(from, to), top - Math.min(from, to));
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    line(p0, p1);
    line(p1, p2);
    line(p2, p3);
    line(p3, p0);
    boxes.add(new double[] {p0.getX(), p0.getY(), p2.getX(), p2.getY()});
  }

  @Override
  public void moveTo(float x, float y) {
    current = new Point2D.Double(x, y);
    start = current;
  }

  @Override
  public void lineTo(float x, float y) {
    Point2D.Double to = new Point2D.Double(x, y);
    line(current, to);
    current = to;
  }

  @Override
  public void closePath() {
    line(current, start);
  }

  @Override
  public void strokePath() {
    rules.addAll(path);
    endPath();
  }

  /** Of filled areas only thin ones are lines; others are shades behind cells. */
  @Override
  public void fillPath(int windingRule) {
    for (double[] box : boxes) {
      double width = Math.abs(box[2] - box[0]);
      double height = Math.abs(box[3] - box[1]);
      if (height < THIN && width > SHORTEST) {
        rules.add(rule(true, (box[1] + box[3]) / 2, box[0], box[2]));
      } else if (width < THIN && height > SHORTEST) {
        rules.add(rule(false, (box[0] + box[2]) / 2, box[1], box[3]));
      }
    }
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void endPath() {
    path.clear();
    boxes.clear();
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = new Point2D.Double(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void shadingFill(COSName shading) {}
}
