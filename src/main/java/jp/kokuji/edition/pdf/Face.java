package jp.kokuji.edition.pdf;

import java.util.AbstractList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/** The fonts of a face in order of preference, each read from its file when it is asked for. */
final class Face extends AbstractList<BaseFont> {
  private final List<MadeOnce<BaseFont>> fonts;

  /** One more than {@link #width}, by character; 0 where it is to be asked. */
  private final int[] widths = new int[Character.MAX_VALUE + 1];

  Face(List<MadeOnce<BaseFont>> fonts) {
    this.fonts = List.copyOf(fonts);
  }

  /** How wide the first font prints a character, in 1/1000 of its size; -1 where it cannot. */
  int width(int codePoint) {
    if (codePoint > Character.MAX_VALUE) {
      return measured(codePoint);
    }
    if (widths[codePoint] == 0) {
      widths[codePoint] = measured(codePoint) + 1;
    }
    return widths[codePoint] - 1;
  }

  private int measured(int codePoint) {
    boolean printed = !Glyphs.vanishes(codePoint) && getFirst().charExists(codePoint);
    return printed ? getFirst().getWidth(codePoint) : -1;
  }

  @Override
  public BaseFont get(int index) {
    return fonts.get(index).get();
  }

  @Override
  public int size() {
    return fonts.size();
  }
}
