package jp.kokuji.edition.chart;

/**
 * What tells the bars of one series from those of another: a texture, for print in black and eyes
 * that do not see the colour, and a colour.
 */
public enum Fill {
  SOLID(0x1F4E79, Texture.SOLID),
  DIAGONAL(0xB45309, Texture.DIAGONAL),
  DOTS(0x00695C, Texture.DOTS),
  GRID(0x6A1B9A, Texture.GRID),
  LINES(0x37474F, Texture.LINES);

  /** What stands between the lines and dots of a texture. */
  public static final int PAPER = 0xFFFFFF;

  /** What a bar is filled with. */
  public enum Texture {
    SOLID,
    DIAGONAL,
    DOTS,
    GRID,
    LINES
  }

  private final int ink;
  private final Texture texture;

  Fill(int ink, Texture texture) {
    this.ink = ink;
    this.texture = texture;
  }

  /** The fill of a series; the last, which is the latest year, has the strongest. */
  public static Fill of(int series, int count) {
    return values()[count - 1 - series];
  }

  /** The colour of outline and texture, {@code 0xRRGGBB}. */
  public int ink() {
    return ink;
  }

  public Texture texture() {
    return texture;
  }
}
