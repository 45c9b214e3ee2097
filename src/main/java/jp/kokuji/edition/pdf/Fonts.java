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
 * The fonts of a document, from the program's own files, so that every machine prints the same.
 * Each face falls back on Noto Serif JP for characters that BIZ UD lacks, such as 𠮷. A font's
 * tables are read once and serve all documents of the process, also those that are set beside each
 * other: which characters of it a document holds is kept by that document's writer.
 */
record Fonts(Face mincho, Face gothic, Face bold) {
  private static final Map<String, BaseFont> READ = new ConcurrentHashMap<>();

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

  private static BaseFont font(String file) throws IOException {
    BaseFont known = READ.get(file);
    if (known != null) {
      return known;
    }
    BaseFont font =
        BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes(file), null);
    font.setSubset(true);
    // OpenPDF's set is not complete, which PDF/A-3 forbids (6.2.11.4.2); it may be left out.
    font.setIncludeCidSet(false);
    font.setSecureRandom(new FixedPrefix(file));
    READ.put(file, font);
    return font;
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return in.readAllBytes();
    }
  }

  /** Draws the six letters before a subset font's name, the same ones in every document. */
  private static final class FixedPrefix extends SecureRandom {
    private static final int LETTERS = 6;

    private final double[] draws;

    /** A document draws all its letters in one thread, which begins with the first one again. */
    private final ThreadLocal<Integer> drawn = ThreadLocal.withInitial(() -> 0);

    FixedPrefix(String seed) {
      draws = new Random(seed.hashCode()).doubles(LETTERS).toArray();
    }

    @Override
    public double nextDouble() {
      int next = drawn.get();
      drawn.set((next + 1) % LETTERS);
      return draws[next];
    }
  }
}
