package jp.kokuji.edition.pdf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Makes structure elements, whose order of making is the order in which they are read aloud. */
final class Structure {
  /** Made once, since they are asked for with every cell. */
  private static final Map<String, PdfName> NAMES = new ConcurrentHashMap<>();

  private Structure() {}

  private static PdfName name(String name) {
    return NAMES.computeIfAbsent(name, PdfName::new);
  }

  static PdfStructureElement document(PdfWriter writer) {
    PdfStructureElement root =
        new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
    root.put(PdfName.LANG, new PdfString("ja-JP"));
    return root;
  }

  static PdfStructureElement child(PdfStructureElement parent, String type) {
    return new PdfStructureElement(parent, name(type));
  }

  static PdfStructureElement table(PdfStructureElement parent, String summary) {
    PdfStructureElement table = child(parent, "Table");
    PdfDictionary attributes = owned("Table");
    attributes.put(name("Summary"), unicode(summary));
    table.put(PdfName.A, attributes);
    return table;
  }

  static PdfStructureElement list(PdfStructureElement parent) {
    PdfStructureElement list = child(parent, "L");
    PdfDictionary attributes = owned("List");
    attributes.put(name("ListNumbering"), name("Decimal"));
    list.put(PdfName.A, attributes);
    return list;
  }

  /** A heading cell; {@code scope} is Row or Column. */
  static PdfStructureElement heading(PdfStructureElement row, String scope, int rows, int columns) {
    PdfStructureElement cell = child(row, "TH");
    PdfDictionary attributes = spans(rows, columns);
    attributes.put(name("Scope"), name(scope));
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

  /** Puts a link over the area; OpenPDF itself leaves annotations out of the structure. */
  static void link(
      PdfWriter writer, PdfStructureElement link, Rectangle area, String spoken, PdfAction action) {
    PdfAnnotation annotation =
        PdfAnnotation.createLink(writer, area, PdfAnnotation.HIGHLIGHT_NONE, action);
    annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
    annotation.setBorder(new PdfBorderArray(0, 0, 0));
    annotation.put(PdfName.CONTENTS, unicode(spoken));
    int key = writer.getStructureTreeRoot().addExistingObject(link.getReference());
    annotation.put(name("StructParent"), new PdfNumber(key));
    writer.addAnnotation(annotation);
    PdfStructureElement object = child(link, "OBJR");
    object.remove(PdfName.S);
    object.remove(PdfName.P);
    object.put(PdfName.TYPE, name("OBJR"));
    object.put(name("Obj"), annotation.getIndirectReference());
    object.put(PdfName.PG, writer.getCurrentPage());
  }

  static PdfString unicode(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }

  private static PdfDictionary spans(int rows, int columns) {
    PdfDictionary attributes = owned("Table");
    if (rows > 1) {
      attributes.put(name("RowSpan"), new PdfNumber(rows));
    }
    if (columns > 1) {
      attributes.put(name("ColSpan"), new PdfNumber(columns));
    }
    return attributes;
  }

  private static PdfDictionary owned(String owner) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, name(owner));
    return attributes;
  }
}
