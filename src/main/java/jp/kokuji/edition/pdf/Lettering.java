package jp.kokuji.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * Turns text into chunks, each in a font that has its characters, and keeps account of them so that
 * none is lost. A tab becomes a space.
 */
final class Lettering {
  private static final Kinsoku KINSOKU = new Kinsoku();

  /** Characters that share a glyph in BIZ UD, so that a reader could not tell them apart. */
  private static final String SHARED_GLYPHS = "〜～‖∥";

  private final List<StructureColor> account = new ArrayList<>();

  /** Sets text that belongs to the element; null for artifacts such as page numbers. */
  Phrase set(String text, Style style, @Nullable Tag element) {
    return set(text, style, element, false);
  }

  /** Sets text that later pages may print again. */
  Phrase set(String text, Style style, @Nullable Tag element, boolean repeated) {
    String plain = text.replace('\t', ' ');
    Phrase phrase = new Phrase();
    if (isPlain(plain, style)) {
      add(phrase, plain, style, element, repeated, text);
      return phrase;
    }
    int start = 0;
    for (int at = 0; at < plain.length(); at = Glyphs.end(plain, at)) {
      if (standsAlone(plain, at, style)) {
        add(phrase, plain.substring(start, at), style, element, repeated, text);
        start = Glyphs.end(plain, at);
        add(phrase, plain.substring(at, start), style, element, repeated, text);
      }
    }
    add(phrase, plain.substring(start), style, element, repeated, text);
    return phrase;
  }

  /** Whether the first font prints each character for what it is. */
  private static boolean isPlain(String text, Style style) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (style.fonts().width(c) < 0 || SHARED_GLYPHS.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Drops from the account what has been printed. */
  void forgetPrinted() {
    account.removeIf(StructureColor::isPrinted);
  }

  /** Ensures that all that was set has been printed. */
  void requireAllPrinted() {
    account.forEach(StructureColor::requirePrinted);
  }

  /** Whether the character needs a chunk that says what it is, besides showing it. */
  private static boolean standsAlone(String text, int at, Style style) {
    int codePoint = text.codePointAt(at);
    return Glyphs.end(text, at) > at + Character.charCount(codePoint)
        || SHARED_GLYPHS.indexOf(codePoint) >= 0
        || style.font(codePoint, text) != style.fonts().getFirst();
  }

  private void add(
      Phrase phrase,
      String text,
      Style style,
      @Nullable Tag element,
      boolean repeated,
      String whole) {
    if (text.isEmpty()) {
      return;
    }
    BaseFont font = style.font(text.codePointAt(0), whole);
    String actual = standsAlone(text, 0, style) ? text : null;
    StructureColor color = new StructureColor(element, repeated, text, actual);
    if (element != null) {
      account.add(color);
    }
    Chunk chunk = new Chunk(printed(text), new Font(font, style.size(), Font.NORMAL, color));
    chunk.setSplitCharacter(KINSOKU);
    phrase.add(chunk);
  }

  private static String printed(String text) {
    String printed = Glyphs.composed(text);
    boolean pair = Character.isLowSurrogate(printed.charAt(printed.length() - 1));
    return pair ? printed + Kinsoku.BEHIND_PAIR : printed;
  }
}
