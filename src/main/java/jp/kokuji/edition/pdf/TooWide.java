package jp.kokuji.edition.pdf;

/** A table whose columns fit on no page, not even across. */
public final class TooWide extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String caption;
  private final int columns;
  private final String place;

  TooWide(String caption, int columns) {
    this(caption, columns, "");
  }

  private TooWide(String caption, int columns, String place) {
    super("the %d columns of the table %s do not fit on a page".formatted(columns, caption));
    this.caption = caption;
    this.columns = columns;
    this.place = place;
  }

  /** The same, once it is known which file and line declare the table. */
  public TooWide declared(String where) {
    return new TooWide(caption, columns, where);
  }

  /** The title of the table, as printed. */
  public String caption() {
    return caption;
  }

  public int columns() {
    return columns;
  }

  /** The file, and the line where it is known. */
  public String place() {
    return place;
  }
}
