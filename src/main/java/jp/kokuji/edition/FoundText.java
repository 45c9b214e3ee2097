package jp.kokuji.edition;

/**
 * A text of a public file.
 *
 * @param place where it stands, for people: {@code 3ページ}, {@code 開示請求!B4}
 * @param role what is to be looked for in it
 */
public record FoundText(String place, Role role, String text) {

  /** What a text is. */
  public enum Role {
    CONTENT,
    /** A cell of a workbook: what stands in it belongs together. */
    CELL,
    /** The end of a line and the beginning of the next: only numbers are looked for. */
    ACROSS_LINES,
    /** Who made the document: the city, or nobody. */
    AUTHOR,
    /** A comment that says who wrote it. */
    COMMENT_AUTHOR,
    /** A file within the file, which no reader sees on a page. */
    ATTACHMENT,
    /** The name of a sheet that a reader does not see. */
    HIDDEN_SHEET
  }
}
