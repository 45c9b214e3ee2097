package jp.kokuji.edition.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The structure of a document: tags, whose order of making is the order in which they are read
 * aloud, and what pages show of them.
 */
final class Structure {
  private final PdfWriter writer;
  private final Tag document = new Tag("Document", null);
  private final List<List<Tag>> pages = new ArrayList<>();
  private final SortedMap<Integer, Integer> parents = new TreeMap<>();
  private final Map<Integer, Tag> links = new HashMap<>();

  Structure(PdfWriter writer) {
    this.writer = writer;
    document.put(PdfName.LANG, new PdfString("ja-JP"));
  }

  Tag document() {
    return document;
  }

  /** Notes that the current page shows some of the tag, and says how that begins. */
  String show(Tag tag) {
    while (pages.size() < writer.getPageNumber()) {
      pages.add(new ArrayList<>());
    }
    List<Tag> shown = pages.get(writer.getPageNumber() - 1);
    shown.add(tag);
    int piece = shown.size() - 1;
    tag.show(writer.getPageNumber(), piece);
    return "/" + tag.name + " <</MCID " + piece + ">> BDC\n";
  }

  /** Writes all tags, once every page is known. */
  void write() throws IOException {
    number(document);
    add(document);
    links.forEach((key, link) -> parents.put(key, link.number));
    int key = 0;
    for (List<Tag> page : pages) {
      while (links.containsKey(key)) {
        key++; // as OpenPDF counts pages and annotations together
      }
      parents.put(key++, writer.addToBody(array(page)).getIndirectReference().getNumber());
    }
    PdfDictionary root = new PdfDictionary(PdfName.STRUCTTREEROOT);
    root.put(PdfName.K, new PdfLiteral(document.number + " 0 R"));
    root.put(PdfName.PARENTTREE, writer.addToBody(parents()).getIndirectReference());
    writer.addToBody(root, writer.getStructureTreeRoot().getReference());
  }

  private void number(Tag tag) {
    tag.number = writer.getPdfIndirectReference().getNumber();
    tag.children.forEach(this::number);
  }

  private void add(Tag tag) throws IOException {
    writer.addToBody(new Written(PdfObject.DICTIONARY, written(tag)), tag.number);
    for (Tag child : tag.children) {
      add(child);
    }
  }

  private String written(Tag tag) throws IOException {
    StringBuilder text = new StringBuilder("<</S/").append(tag.name).append("/P ");
    PdfIndirectReference root = writer.getStructureTreeRoot().getReference();
    refer(text, tag.parent == null ? root.getNumber() : tag.parent.number);
    if (tag.shown.length > 0) {
      refer(text.append("/Pg "), page(tag.shown[0]));
    }
    text.append("/K[");
    for (int i = 0; i < tag.shown.length; i += 2) {
      if (tag.shown[i] == tag.shown[0]) {
        text.append(tag.shown[i + 1]).append(' ');
      } else {
        refer(text.append("<</Type/MCR/Pg "), page(tag.shown[i]));
        text.append("/MCID ").append(tag.shown[i + 1]).append(">>");
      }
    }
    tag.children.forEach(child -> refer(text, child.number));
    text.append(tag.annotation).append(']');
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    if (tag.more != null) {
      tag.more.toPdf(writer, more);
    }
    return text.append(tag.more == null ? ">>" : more.toString(ISO_8859_1).substring(2)).toString();
  }

  /** An object as it is written, which OpenPDF would turn into bytes character by character. */
  private static final class Written extends PdfObject {
    Written(int type, String text) {
      super(type, text.getBytes(ISO_8859_1));
    }
  }

  private static void refer(StringBuilder text, int object) {
    text.append(object).append(" 0 R ");
  }

  private int page(int number) {
    return writer.getPageReference(number).getNumber();
  }

  private static PdfObject array(List<Tag> page) {
    StringBuilder tags = new StringBuilder("[");
    page.forEach(tag -> refer(tags, tag.number));
    return new Written(PdfObject.ARRAY, tags.append("]").toString());
  }

  /** Which tags each page shows, and which one an annotation belongs to. */
  private PdfDictionary parents() {
    PdfArray numbers = new PdfArray();
    parents.forEach(
        (key, object) -> {
          numbers.add(new PdfNumber(key));
          numbers.add(new PdfLiteral(object + " 0 R"));
        });
    PdfDictionary tree = new PdfDictionary();
    tree.put(PdfName.NUMS, numbers);
    return tree;
  }

  static Tag child(Tag parent, String name) {
    return new Tag(name, parent);
  }

  static Tag table(Tag parent, String summary) {
    Tag table = child(parent, "Table");
    PdfDictionary attributes = owned("Table");
    attributes.put(name("Summary"), unicode(summary));
    table.put(PdfName.A, attributes);
    return table;
  }

  private static PdfName name(String name) {
    return new PdfName(name);
  }

  static Tag list(Tag parent) {
    Tag list = child(parent, "L");
    PdfDictionary attributes = owned("List");
    attributes.put(name("ListNumbering"), name("Decimal"));
    list.put(PdfName.A, attributes);
    return list;
  }

  /** A heading cell; {@code scope} is Row or Column. */
  static Tag heading(Tag row, String scope, int rows, int columns) {
    Tag cell = child(row, "TH");
    PdfDictionary attributes = spans(rows, columns);
    attributes.put(name("Scope"), name(scope));
    cell.put(PdfName.A, attributes);
    return cell;
  }

  static Tag entry(Tag row, int rows, int columns) {
    Tag cell = child(row, "TD");
    if (rows > 1 || columns > 1) {
      cell.put(PdfName.A, spans(rows, columns));
    }
    return cell;
  }

  /** Puts a link over the area. */
  void link(Tag link, Rectangle area, String spoken, PdfAction action) {
    PdfAnnotation annotation =
        PdfAnnotation.createLink(writer, area, PdfAnnotation.HIGHLIGHT_NONE, action);
    annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
    annotation.setBorder(new PdfBorderArray(0, 0, 0));
    annotation.put(PdfName.CONTENTS, unicode(spoken));
    PdfIndirectReference object = annotation.getIndirectReference();
    int key = writer.getStructureTreeRoot().addExistingObject(object);
    annotation.put(name("StructParent"), new PdfNumber(key));
    writer.addAnnotation(annotation);
    link.annotation =
        "<</Type/OBJR/Obj " + object + "/Pg " + page(writer.getPageNumber()) + " 0 R>>";
    links.put(key, link);
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
