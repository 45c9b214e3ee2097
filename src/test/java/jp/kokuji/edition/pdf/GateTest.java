package jp.kokuji.edition.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import jp.kokuji.report.Report;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** That the gates bite: a document that lacks what they ask for does not pass. */
class GateTest {
  private static byte[] sound = new byte[0];

  @BeforeAll
  static void write() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfEdition().write(SampleDocument.everything(true), out);
    sound = out.toByteArray();
  }

  /** What is taken away from a sound document, and the rule that must miss it. */
  private enum Lack {
    LANGUAGE(PDFAFlavour.PDFUA_1, "ua1 7.2-34") {
      @Override
      void takeFrom(PDDocument document) {
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
        elements(document, element -> element.removeItem(COSName.LANG));
      }
    },
    TITLE(PDFAFlavour.PDFUA_1, "ua1 7.1-9") {
      @Override
      void takeFrom(PDDocument document) throws Exception {
        String packet =
            new String(document.getDocumentCatalog().getMetadata().toByteArray(), UTF_8);
        byte[] without = packet.replaceAll("(?s)<dc:title>.*</dc:title>", "").getBytes(UTF_8);
        try (var out = document.getDocumentCatalog().getMetadata().createOutputStream()) {
          out.write(without);
        }
      }
    },
    SHOWN_TITLE(PDFAFlavour.PDFUA_1, "ua1 7.1-10") {
      @Override
      void takeFrom(PDDocument document) {
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.VIEWER_PREFERENCES);
      }
    },
    TAGS(PDFAFlavour.PDFUA_1, "ua1 7.1-11") {
      @Override
      void takeFrom(PDDocument document) {
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
      }
    },
    SCOPE(PDFAFlavour.PDFUA_1, "ua1 7.5-1") {
      @Override
      void takeFrom(PDDocument document) {
        attributes(document, attributes -> attributes.removeItem(COSName.getPDFName("Scope")));
      }
    },
    ROW_SPAN(PDFAFlavour.PDFUA_1, "ua1 7.2-4") {
      @Override
      void takeFrom(PDDocument document) {
        attributes(document, attributes -> attributes.removeItem(COSName.getPDFName("RowSpan")));
      }
    },
    COLUMN_SPAN(PDFAFlavour.PDFUA_1, "ua1 7.2-4") {
      @Override
      void takeFrom(PDDocument document) {
        attributes(document, attributes -> attributes.removeItem(COSName.getPDFName("ColSpan")));
      }
    },
    CHART_IN_WORDS(PDFAFlavour.PDFUA_1, "ua1 7.3-1") {
      @Override
      void takeFrom(PDDocument document) {
        charts(document, chart -> chart.removeItem(COSName.ALT));
      }
    },
    WORDS_OF_A_CHART(PDFAFlavour.PDFUA_1, "ua1 7.3-1") {
      @Override
      void takeFrom(PDDocument document) {
        charts(document, chart -> chart.setString(COSName.ALT, ""));
      }
    },
    EMBEDDED_FONT(PDFAFlavour.PDFA_3_A, "3a 6.2.11.4.1-1") {
      @Override
      void takeFrom(PDDocument document) {
        objects(document, COSName.FONT_DESC, font -> font.removeItem(COSName.FONT_FILE2));
      }
    },
    UNICODE(PDFAFlavour.PDFA_3_A, "3a 6.2.11.7.2-1") {
      @Override
      void takeFrom(PDDocument document) {
        objects(document, COSName.FONT, font -> font.removeItem(COSName.TO_UNICODE));
      }
    };

    private final PDFAFlavour flavour;
    private final String rule;

    Lack(PDFAFlavour flavour, String rule) {
      this.flavour = flavour;
      this.rule = rule;
    }

    abstract void takeFrom(PDDocument document) throws Exception;
  }

  @ParameterizedTest
  @EnumSource(Lack.class)
  void theValidatorMisses(Lack lack) throws Exception {
    assertThat(Conformance.violations(without(document -> {}), lack.flavour)).isEmpty();
    assertThat(Conformance.violations(without(lack::takeFrom), lack.flavour))
        .anySatisfy(violation -> assertThat(violation).startsWith(lack.rule));
  }

  @Test
  void theComparisonOfTextsMissesALine() throws Exception {
    Report report = SampleDocument.everything(true);
    String said = ReadAloud.text(without(GateTest::emptyLastParagraph));
    assertThat(ReadAloud.text(sound)).isEqualTo(SampleDocument.text(report));
    assertThat(said).isNotEqualTo(SampleDocument.text(report)).isNotBlank();
  }

  private interface Change {
    void on(PDDocument document) throws Exception;
  }

  private static byte[] without(Change change) throws Exception {
    try (PDDocument document = Loader.loadPDF(sound);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.on(document);
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static void emptyLastParagraph(PDDocument document) {
    COSDictionary[] last = new COSDictionary[1];
    elements(
        document,
        element -> {
          if (COSName.P.equals(element.getCOSName(COSName.S))) {
            last[0] = element;
          }
        });
    last[0].removeItem(COSName.K);
  }

  private static void attributes(PDDocument document, Consumer<COSDictionary> change) {
    elements(
        document,
        element -> {
          COSDictionary attributes = element.getCOSDictionary(COSName.A);
          if (attributes != null) {
            change.accept(attributes);
          }
        });
  }

  private static void charts(PDDocument document, Consumer<COSDictionary> change) {
    elements(
        document,
        element -> {
          if ("Figure".equals(element.getNameAsString(COSName.S))) {
            change.accept(element);
          }
        });
  }

  private static void elements(PDDocument document, Consumer<COSDictionary> change) {
    walk(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), change);
  }

  private static void walk(COSDictionary element, Consumer<COSDictionary> change) {
    change.accept(element);
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSDictionary kid) {
      walk(kid, change);
    } else if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary kid) {
          walk(kid, change);
        }
      }
    }
  }

  private static void objects(PDDocument document, COSName type, Consumer<COSDictionary> change) {
    for (var key : document.getDocument().getXrefTable().keySet()) {
      COSObject object = document.getDocument().getObjectFromPool(key);
      if (object.getObject() instanceof COSDictionary found
          && type.equals(found.getCOSName(COSName.TYPE))) {
        change.accept(found);
      }
    }
  }
}
