package jp.kokuji.edition.pdf;

import java.util.Arrays;
import java.util.List;

/**
 * Shares the width of a table out among its columns: as the table asks, but so that no number is
 * ever broken and that its rows take as few lines as they can.
 */
final class Widths {
  /** Characters up to which a text may ask not to be broken. */
  private static final int NAME = 24;

  private final float[] asked;
  private final float padding;
  private final float character;
  private final List<WidthDemand> needs;

  /**
   * The search for the best widths, all of them in points.
   *
   * @param asked the width of each column as the table asks
   * @param padding the space on both sides of a cell's text
   * @param character the width of a character
   * @param needs of the cells of one column, row by row
   */
  Widths(float[] asked, float padding, float character, List<WidthDemand> needs) {
    this.asked = asked;
    this.padding = padding;
    this.character = character;
    this.needs = needs;
  }

  /** The best widths; nothing where the numbers alone are too wide. */
  float[] best() {
    float[] best = new float[0];
    long least = Long.MAX_VALUE;
    float[] before = new float[0];
    for (int unbroken = 0; unbroken <= NAME; unbroken++) {
      float[] narrowest = narrowest(unbroken * character);
      if (sum(narrowest) > sum(asked)) {
        break;
      }
      if (Arrays.equals(narrowest, before)) {
        continue; // no text is as long as this, so that the widths are those looked at before
      }
      before = narrowest;
      float[] widths = shared(narrowest);
      long lines = lines(widths);
      if (lines < least) {
        best = widths;
        least = lines;
      }
    }
    return best;
  }

  /** Room for a character, for numbers, for texts up to that width and for half a heading. */
  private float[] narrowest(float unbroken) {
    float[] least = new float[asked.length];
    Arrays.fill(least, padding + character + 1);
    for (WidthDemand need : needs) {
      float asks = need.asks(unbroken, character);
      least[need.column()] = Math.max(least[need.column()], asks + padding + 1);
    }
    return least;
  }

  private float[] shared(float[] least) {
    float[] widths = new float[least.length];
    float spare = 0;
    float lacking = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(asked[i], least[i]);
      lacking += widths[i] - asked[i];
      spare += widths[i] - least[i];
    }
    for (int i = 0; i < widths.length && lacking > 0; i++) {
      widths[i] -= lacking * (widths[i] - least[i]) / spare;
    }
    return widths;
  }

  /** How high the rows are, in lines; of equal heights, the one with fewer lines in all cells. */
  private long lines(float[] widths) {
    long height = 0;
    long all = 0;
    int highest = 0;
    int row = -1;
    for (WidthDemand need : needs) {
      if (need.row() != row) {
        height += highest;
        highest = 0;
        row = need.row();
      }
      int lines = need.lines(widths[need.column()] - padding);
      highest = Math.max(highest, lines);
      all += lines;
    }
    return (height + highest) * Integer.MAX_VALUE + all;
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }
}
