package jp.kokuji.publication.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Makes structure elements, whose order of making is the order in which they are read aloud. */
final class Structure {
  private Structure() {}

  static PdfStructureElement document(PdfWriter writer) {
    PdfStructureElement root =
        new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
    root.put(PdfName.LANG, new PdfString("ja-JP"));
    return root;
  }

  static PdfStructureElement child(PdfStructureElement parent, String type) {
    return new PdfStructureElement(parent, new PdfName(type));
  }

  static PdfStructureElement table(PdfStructureElement parent, String summary) {
    PdfStructureElement table = child(parent, "Table");
    PdfDictionary attributes = owned("Table");
    attributes.put(new PdfName("Summary"), unicode(summary));
    table.put(PdfName.A, attributes);
    return table;
  }

  static PdfStructureElement list(PdfStructureElement parent) {
    PdfStructureElement list = child(parent, "L");
    PdfDictionary attributes = owned("List");
    attributes.put(new PdfName("ListNumbering"), new PdfName("Decimal"));
    list.put(PdfName.A, attributes);
    return list;
  }

  /** A heading cell; {@code scope} is Row or Column. */
  static PdfStructureElement heading(PdfStructureElement row, String scope, int rows, int columns) {
    PdfStructureElement cell = child(row, "TH");
    PdfDictionary attributes = spans(rows, columns);
    attributes.put(new PdfName("Scope"), new PdfName(scope));
    cell.put(PdfName.A, attributes);
    return cell;
  }

  static PdfStructureElement entry(PdfStructureElement row, int rows, int columns) {
    PdfStructureElement cell = child(row, "TD");
    if (rows > 1 || columns > 1) {
      cell.put(PdfName.A, spans(rows, columns));
    }
    return cell;
  }

  static PdfString unicode(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }

  private static PdfDictionary spans(int rows, int columns) {
    PdfDictionary attributes = owned("Table");
    if (rows > 1) {
      attributes.put(new PdfName("RowSpan"), new PdfNumber(rows));
    }
    if (columns > 1) {
      attributes.put(new PdfName("ColSpan"), new PdfNumber(columns));
    }
    return attributes;
  }

  private static PdfDictionary owned(String owner) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, new PdfName(owner));
    return attributes;
  }
}
