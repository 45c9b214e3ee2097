package jp.kokuji.edition.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The text as a screen reader says it: in the order of the structure, without artifacts. */
final class ReadAloud {
  private final Map<PDPage, Map<Integer, String>> marked = new HashMap<>();
  private final Map<Object, PDPage> pages = new HashMap<>();

  private ReadAloud() {}

  static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      ReadAloud reader = new ReadAloud();
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        extractor
            .getMarkedContents()
            .forEach(content -> texts.merge(content.getMCID(), text(content), String::concat));
        reader.marked.put(page, texts);
        reader.pages.put(page.getCOSObject(), page);
      }
      StringBuilder said = new StringBuilder();
      reader.say(document.getDocumentCatalog().getStructureTreeRoot(), null, said);
      return said.toString().replaceAll("[\\s\\u3000\\u00a0]", "");
    }
  }

  private void say(PDStructureNode node, @Nullable PDPage inherited, StringBuilder said) {
    @Nullable PDPage page = inherited;
    if (node instanceof PDStructureElement element) {
      if (element.getActualText() != null) {
        said.append(element.getActualText());
        return;
      }
      page = element.getPage() == null ? inherited : pages.get(element.getPage().getCOSObject());
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode child) {
        say(child, page, said);
      } else if (kid instanceof Integer id) {
        said.append(marked(page, id));
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage of = pages.get(reference.getPage().getCOSObject());
        said.append(marked(of, reference.getMCID()));
      } else if (!(kid instanceof PDObjectReference)) {
        throw new AssertionError("unknown kid of a structure element: " + kid);
      }
    }
  }

  private String marked(@Nullable PDPage page, int id) {
    return Objects.requireNonNull(marked.getOrDefault(page, Map.of()).get(id), "no content " + id);
  }

  private static String text(PDMarkedContent content) {
    List<Object> parts = content.getContents();
    @Nullable String actual =
        content.getProperties() == null
            ? null
            : content.getProperties().getString(COSName.getPDFName("ActualText"));
    return actual != null
        ? actual
        : parts.stream().map(ReadAloud::part).collect(Collectors.joining());
  }

  private static String part(Object part) {
    return switch (part) {
      case TextPosition position -> position.getUnicode();
      case PDMarkedContent nested -> text(nested);
      case PDFormXObject drawn -> "";
      default -> throw new AssertionError("unknown content: " + part);
    };
  }
}
