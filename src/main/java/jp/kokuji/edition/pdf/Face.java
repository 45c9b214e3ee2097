package jp.kokuji.edition.pdf;

import java.util.AbstractList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/** The fonts of a face in order of preference, each read from its file when it is asked for. */
final class Face extends AbstractList<BaseFont> {
  private final List<MadeOnce<BaseFont>> fonts;

  Face(List<MadeOnce<BaseFont>> fonts) {
    this.fonts = List.copyOf(fonts);
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
