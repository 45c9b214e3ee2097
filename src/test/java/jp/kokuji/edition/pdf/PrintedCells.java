package jp.kokuji.edition.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The cells of a document's tables as they are drawn, and the characters that belong to each. */
public final class PrintedCells {
  /** At least so far from the edge of its cell stands every character, in points. */
  private static final float PADDING = 1.5f;

  /** The part of a character's square that lies below its base line. */
  private static final float BELOW = 0.12f;

  private static final float BORDER = 0.5f;

  private final Map<COSDictionary, Map<Integer, COSDictionary>> cells = new HashMap<>();
  private final Map<COSDictionary, Edges> places = new HashMap<>();
  private final List<String> astray = new ArrayList<>();
  private int inside;

  /**
   * The findings.
   *
   * @param inside how many characters stand where they should
   * @param astray the others, each with what is wrong
   */
  public record Findings(int inside, List<String> astray) {}

  /** The edges of a cell on a page, in points from the lower left corner. */
  private record Edges(float left, float bottom, float right, float top) {
    boolean surround(float x, float y) {
      return left < x && x < right && bottom < y && y < top;
    }

    boolean hold(TextPosition glyph, float base) {
      float size = glyph.getFontSizeInPt();
      return glyph.getX() >= left + PADDING
          && glyph.getX() + glyph.getWidth() <= right - PADDING
          && base - BELOW * size >= bottom + PADDING
          && base + (1 - BELOW) * size <= top - PADDING;
    }
  }

  private PrintedCells() {}

  /** Holds every character of every cell against the edges of its cell, on each page. */
  public static Findings of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PrintedCells found = new PrintedCells();
      found.assign(document.getDocumentCatalog().getStructureTreeRoot(), null, null);
      for (PDPage page : document.getPages()) {
        found.look(page);
      }
      return new Findings(found.inside, found.astray);
    }
  }

  /** Notes to which cell marked content belongs. */
  private void assign(
      PDStructureNode node, @Nullable COSDictionary above, @Nullable PDPage inherited) {
    COSDictionary cell = above;
    PDPage page = inherited;
    if (node instanceof PDStructureElement element) {
      String type = element.getStructureType();
      cell = type.equals("TD") || type.equals("TH") ? element.getCOSObject() : above;
      page = element.getPage() == null ? inherited : element.getPage();
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode child) {
        assign(child, cell, page);
      } else if (kid instanceof PDMarkedContentReference reference) {
        note(reference.getPage(), reference.getMCID(), cell);
      } else if (kid instanceof Integer id) {
        note(page, id, cell);
      }
    }
  }

  private void note(@Nullable PDPage page, int id, @Nullable COSDictionary cell) {
    if (page != null && cell != null) {
      cells.computeIfAbsent(page.getCOSObject(), key -> new HashMap<>()).put(id, cell);
    }
  }

  private void look(PDPage page) throws IOException {
    List<Edges> edges = edges(page);
    Map<Integer, COSDictionary> marked = cells.getOrDefault(page.getCOSObject(), Map.of());
    places.clear();
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      COSDictionary cell = marked.get(content.getMCID());
      if (cell != null) {
        look(content, cell, edges, page.getMediaBox().getHeight());
      }
    }
  }

  private void look(PDMarkedContent content, COSDictionary cell, List<Edges> edges, float height) {
    for (Object part : content.getContents()) {
      if (part instanceof PDMarkedContent nested) {
        look(nested, cell, edges, height);
      } else if (part instanceof TextPosition glyph && !glyph.getUnicode().isBlank()) {
        look(glyph, cell, edges, height - glyph.getY());
      }
    }
  }

  private void look(TextPosition glyph, COSDictionary cell, List<Edges> edges, float base) {
    float x = glyph.getX() + glyph.getWidth() / 2;
    float y = base + (0.5f - BELOW) * glyph.getFontSizeInPt();
    List<Edges> around = edges.stream().filter(each -> each.surround(x, y)).toList();
    if (around.size() != 1) {
      report(around.size() + " cells around", glyph);
    } else if (!around.getFirst().equals(places.computeIfAbsent(cell, key -> around.getFirst()))) {
      report("in two cells", glyph);
    } else if (!around.getFirst().hold(glyph, base)) {
      report("too near to the edge of its cell", glyph);
    } else {
      inside++;
    }
  }

  private void report(String what, TextPosition glyph) {
    astray.add(
        String.format(
            Locale.ROOT, "%s: %s at %.1f, %.1f", what, glyph, glyph.getX(), glyph.getY()));
  }

  /** The rectangles that are drawn as borders of cells. */
  private static List<Edges> edges(PDPage page) throws IOException {
    List<Edges> edges = new ArrayList<>();
    List<Float> numbers = new ArrayList<>();
    List<Edges> path = new ArrayList<>();
    float width = 1;
    for (Object token : new PDFStreamParser(page).parse()) {
      if (token instanceof COSNumber number) {
        numbers.add(number.floatValue());
      } else if (token instanceof Operator operator) {
        switch (operator.getName()) {
          case "w" -> width = numbers.getFirst();
          case "re" -> path.add(edges(numbers));
          case "f" -> path.clear();
          case "S" -> {
            if (width == BORDER) {
              edges.addAll(path);
            }
            path.clear();
          }
          default -> {}
        }
        numbers.clear();
      }
    }
    return edges;
  }

  private static Edges edges(List<Float> numbers) {
    float left = numbers.get(0);
    float bottom = numbers.get(1);
    return new Edges(left, bottom, left + numbers.get(2), bottom + numbers.get(3));
  }
}
