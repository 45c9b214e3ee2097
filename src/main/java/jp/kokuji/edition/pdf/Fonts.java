package jp.kokuji.edition.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of one document, from the program's own files, so that every machine prints the same.
 * Each face falls back on Noto Serif JP for characters that BIZ UD lacks, such as 𠮷.
 */
record Fonts(Face mincho, Face gothic, Face bold) {
  private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

  /** Begins to read the fonts that every report needs; the others are read when one needs them. */
  static Fonts load() {
    MadeOnce<BaseFont> fallback = later("NotoSerifJP-Regular.ttf");
    return new Fonts(
        new Face(List.of(later("BIZUDMincho-Regular.ttf"), fallback)),
        new Face(List.of(later("BIZUDGothic-Regular.ttf").begin(), fallback)),
        new Face(List.of(later("BIZUDGothic-Bold.ttf").begin(), fallback)));
  }

  private static MadeOnce<BaseFont> later(String file) {
    return new MadeOnce<>(() -> font(file));
  }

  /** A font made anew for each document: a shared one would draw another subset prefix. */
  private static BaseFont font(String file) throws IOException {
    BaseFont font =
        BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file(file), null);
    font.setSubset(true);
    // OpenPDF's set is not complete, which PDF/A-3 forbids (6.2.11.4.2); it may be left out.
    font.setIncludeCidSet(false);
    font.setSecureRandom(new FixedPrefix(file));
    return font;
  }

  /** A face's file, unpacked once for all reports of a run: they are 22 MB. */
  private static byte[] file(String name) throws IOException {
    byte[] known = FILES.get(name);
    if (known == null) {
      known = bytes("/fonts/" + name);
      FILES.put(name, known);
    }
    return known;
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return in.readAllBytes();
    }
  }

  /** Draws the six letters before a subset font's name, the same ones in every document. */
  private static final class FixedPrefix extends SecureRandom {
    private final Random random;

    FixedPrefix(String seed) {
      random = new Random(seed.hashCode());
    }

    @Override
    public double nextDouble() {
      return random.nextDouble();
    }
  }
}
