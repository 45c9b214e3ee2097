package jp.kokuji.publication.pdf;

import java.util.Locale;

/** A character that cannot be printed: no font has it, or it is not one for print. */
public final class MissingGlyph extends RuntimeException {
  private final int codePoint;
  private final String text;

  /**
   * Names the character and where it stands.
   *
   * @param text the paragraph or cell in which it stands
   */
  MissingGlyph(int codePoint, String text) {
    super(
        String.format(
            Locale.ROOT,
            "文字「%s」（U+%04X %s）は印刷できません。使われている文：%s",
            Character.isISOControl(codePoint) ? "" : Character.toString(codePoint),
            codePoint,
            Character.getName(codePoint),
            text));
    this.codePoint = codePoint;
    this.text = text;
  }

  public int codePoint() {
    return codePoint;
  }

  /** The character itself. */
  public String character() {
    return Character.toString(codePoint);
  }

  /** The paragraph or cell in which the character stands. */
  public String text() {
    return text;
  }
}
