package jp.kokuji.edition.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;

/** An element of the structure that is read aloud, with its children and what pages show of it. */
final class Tag {
  final String name;
  final @Nullable Tag parent;
  final List<Tag> children = new ArrayList<>(0);

  /** Pages, each followed by the number of what it shows. */
  int[] shown = {};

  /** What else is said of it; there are hundreds of thousands for which nothing is. */
  @Nullable PdfDictionary more;

  /** The annotation that belongs to it, as it is written. */
  String annotation = "";

  /** The number of its object, once all are known. */
  int number;

  /** Made after what is to be read before it. */
  Tag(String name, @Nullable Tag parent) {
    this.name = name;
    this.parent = parent;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  void put(PdfName key, PdfObject value) {
    more = more == null ? new PdfDictionary() : more;
    more.put(key, value);
  }

  void show(int page, int piece) {
    shown = Arrays.copyOf(shown, shown.length + 2);
    shown[shown.length - 2] = page;
    shown[shown.length - 1] = piece;
  }
}
