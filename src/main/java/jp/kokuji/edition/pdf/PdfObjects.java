package jp.kokuji.edition.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.edition.EditionWords;
import jp.kokuji.edition.FoundText;
import jp.kokuji.edition.FoundText.Role;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/**
 * Reads the strings of every object of a PDF, whether a page refers to it or not: annotations,
 * bookmarks, form fields, links, scripts, names of attachments.
 */
final class PdfObjects {
  /** Keys whose strings are digits or bytes of the format: days, checksums, names of fonts. */
  private static final Set<String> OF_THE_FORMAT =
      Set.of("/M", "/CreationDate", "/ModDate", "/ID", "/CheckSum", "/DA", "/Panose", "/Registry");

  private static final PdfName AUTHOR = new PdfName("T");
  private static final PdfName WIDGET = new PdfName("Widget");
  private static final PdfName EMBEDDED = new PdfName("EmbeddedFile");
  private static final PdfName CONTAINS = new PdfName("EF");

  private final PdfReader reader;
  private final List<FoundText> pieces = new ArrayList<>();

  PdfObjects(PdfReader reader) {
    this.reader = reader;
  }

  List<FoundText> pieces() {
    Map<Integer, String> places = annotations();
    for (int number = 1; number < reader.getXrefSize(); number++) {
      object(
          places.getOrDefault(number, EditionWords.text("place.text")),
          "",
          reader.getPdfObject(number));
    }
    return pieces;
  }

  /** The pages of annotations that are objects of their own; the others are read here. */
  private Map<Integer, String> annotations() {
    Map<Integer, String> places = new HashMap<>();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      PdfArray annotations = reader.getPageN(page).getAsArray(PdfName.ANNOTS);
      for (int i = 0; annotations != null && i < annotations.size(); i++) {
        if (annotations.getPdfObject(i) instanceof PdfIndirectReference reference) {
          places.put(reference.getNumber(), EditionWords.text("place.annotation", page));
        }
      }
    }
    return places;
  }

  private void object(String place, String key, @Nullable PdfObject object) {
    if (object == null) {
      return;
    }
    switch (object) {
      case PdfString text -> {
        if (!OF_THE_FORMAT.contains(key)) {
          pieces.add(new FoundText(place, Role.CONTENT, text.toUnicodeString()));
        }
      }
      case PdfArray array -> {
        for (int i = 0; i < array.size(); i++) {
          object(place, key, array.getPdfObject(i));
        }
      }
      case PdfDictionary dictionary -> dictionary(place, dictionary);
      default -> {}
    }
  }

  /** A stream is a dictionary too. */
  private void dictionary(String place, PdfDictionary dictionary) {
    PdfString author = dictionary.getAsString(AUTHOR);
    boolean annotation = dictionary.contains(PdfName.RECT);
    if (annotation && author != null && !WIDGET.equals(dictionary.get(PdfName.SUBTYPE))) {
      pieces.add(new FoundText(place, Role.COMMENT_AUTHOR, author.toUnicodeString()));
    }
    if (dictionary.contains(CONTAINS) || EMBEDDED.equals(dictionary.get(PdfName.TYPE))) {
      pieces.add(new FoundText(EditionWords.text("place.attachment"), Role.ATTACHMENT, ""));
    }
    for (PdfName key : dictionary.getKeys()) {
      object(place, key.toString(), dictionary.get(key));
    }
  }
}
