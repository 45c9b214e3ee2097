package jp.kokuji.edition.pdf;

import java.util.Locale;

/** A character that cannot be printed: no font has it, or it is not one for print. */
public final class MissingGlyph extends RuntimeException {
  private static final int BEGINNING = 40;

  private final int codePoint;
  private final String text;
  private final String section;
  private final String table;

  /**
   * Names the character and where it stands.
   *
   * @param text the paragraph or cell in which it stands
   */
  MissingGlyph(int codePoint, String text) {
    this(codePoint, text, "", "");
  }

  private MissingGlyph(int codePoint, String text, String section, String table) {
    super(
        String.format(
            Locale.ROOT,
            "cannot print U+%04X (%s) in section \"%s\", table \"%s\": %s",
            codePoint,
            Character.getName(codePoint),
            section,
            table,
            text));
    this.codePoint = codePoint;
    this.text = text;
    this.section = section;
    this.table = table;
  }

  /** The same, once the section is known; keeps a section that is. */
  MissingGlyph inSection(String heading) {
    return section.isEmpty() ? new MissingGlyph(codePoint, text, heading, table) : this;
  }

  MissingGlyph inTable(String caption) {
    return new MissingGlyph(codePoint, text, section, caption);
  }

  public int codePoint() {
    return codePoint;
  }

  /** The character itself; nothing where a terminal could not show it either. */
  public String character() {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> "";
      default -> Character.toString(codePoint);
    };
  }

  /** The paragraph or cell in which the character stands. */
  public String text() {
    return text;
  }

  /** The beginning of {@link #text}, or what stands around the character where that is long. */
  public String excerpt() {
    int at = Math.max(0, text.indexOf(Character.toString(codePoint)));
    int from = at < BEGINNING ? 0 : text.offsetByCodePoints(at, -BEGINNING / 2);
    int codePoints = Math.min(BEGINNING, text.codePointCount(from, text.length()));
    int to = text.offsetByCodePoints(from, codePoints);
    return (from > 0 ? "…" : "")
        + text.substring(from, to).replace('\n', ' ')
        + (to < text.length() ? "…" : "");
  }

  /** The number and heading of the section; the report's title where it stands above them. */
  public String section() {
    return section;
  }

  /** The caption of the table; empty if it stands in no table. */
  public String table() {
    return table;
  }
}
