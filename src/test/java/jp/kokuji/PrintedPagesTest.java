package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages of the two published years look as they did. One that does not is shown beside the picture
 * that was kept, what differs in red. With {@code -Dkokuji.pictures=new} they are taken anew.
 */
class PrintedPagesTest {
  private static final Path KEPT = Path.of("src/test/resources/pages");
  private static final Path SHOWN = Path.of("target/pages-that-differ");
  private static final boolean NEW = System.getProperty("kokuji.pictures", "").equals("new");

  /** Dots an inch: a letter is four dots high, a picture some 20 KB. */
  private static final int DENSITY = 40;

  /** Of 255: less is the edge of a letter, smoothed in another way. */
  private static final int PLAIN = 96;

  /** Differing dots that a page may have: fewer than a line or a rule has that moved. */
  private static final int FEW = 30;

  @ParameterizedTest
  @CsvSource({
    "R2, information-disclosure, 1, title and contents and overview",
    "R2, information-disclosure, 2, sentences and a table under headings of two storeys",
    "R2, information-disclosure, 5, a long table with a tall label",
    "R2, information-disclosure, 6, appeals and councils in words",
    "R2, information-disclosure, 7, charts",
    "R2, my-number-audit, 1, lists and names",
    "R3, personal-information, 3, full-width digits and a comparison",
    "R3, personal-information, 6, numbered items of a council"
  })
  void thePageLooksAsItDid(String year, String report, int page, String what) throws IOException {
    BufferedImage now = picture(PublishedYears.run().output(year, report, report + ".pdf"), page);
    String name = year + "-" + report + "-" + page + ".png";
    if (NEW) {
      Files.createDirectories(KEPT);
      ImageIO.write(now, "png", KEPT.resolve(name).toFile());
    }
    requireAlike(ImageIO.read(KEPT.resolve(name).toFile()), now, name + " (" + what + ")");
  }

  @Test
  void aTableThatMovedIsSeenAndShown() throws IOException {
    String name = "R2-information-disclosure-2.png";
    BufferedImage kept = ImageIO.read(KEPT.resolve(name).toFile());
    BufferedImage moved = new BufferedImage(kept.getWidth(), kept.getHeight(), kept.getType());
    moved.createGraphics().drawImage(kept, 0, 1, null);
    File shown = SHOWN.resolve("moved.png").toFile();
    assertThatThrownBy(() -> requireAlike(kept, moved, "moved.png"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(shown.toString());
    assertThat(ImageIO.read(shown).getWidth()).isEqualTo(3 * kept.getWidth());
    Files.delete(shown.toPath());
  }

  private static BufferedImage picture(Path pdf, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFRenderer(document).renderImageWithDPI(page - 1, DENSITY, ImageType.GRAY);
    }
  }

  private static void requireAlike(BufferedImage kept, BufferedImage now, String what)
      throws IOException {
    int width = Math.max(kept.getWidth(), now.getWidth());
    int height = Math.max(kept.getHeight(), now.getHeight());
    BufferedImage shown = new BufferedImage(3 * width, height, BufferedImage.TYPE_INT_RGB);
    shown.createGraphics().drawImage(kept, 0, 0, null);
    shown.createGraphics().drawImage(now, width, 0, null);
    shown.createGraphics().drawImage(now, 2 * width, 0, null);
    int differing = 0;
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        if (Math.abs(grey(shown, x, y) - grey(shown, width + x, y)) > PLAIN) {
          shown.setRGB(2 * width + x, y, 0xff0000);
          differing++;
        }
      }
    }
    if (differing > FEW) {
      Path file = SHOWN.resolve(what.replaceAll("\\.png.*", ".png"));
      Files.createDirectories(SHOWN);
      ImageIO.write(shown, "png", file.toFile());
      throw new AssertionError(
          what
              + " differs in "
              + differing
              + " dots from the picture kept: kept, now and red in "
              + file
              + "; if it is meant so, take it anew with -Dkokuji.pictures=new");
    }
  }

  private static int grey(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) & 0xff;
  }
}
