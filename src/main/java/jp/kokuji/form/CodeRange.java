package jp.kokuji.form;

/**
 * Where the values of one list stand on the code sheet.
 *
 * @param first the row of the first value, from 1
 * @param last the row of the last value; less than {@code first} where there is none
 */
record CodeRange(int first, int last) {
  private static final String SHEET = "'" + CodeSheet.NAME + "'!";

  /** The formula of a dropdown of all values. */
  String all() {
    return column("A");
  }

  /**
   * The formula of a dropdown of the values that belong to what another cell says. Values that
   * belong together stand together, so they are one piece of the list.
   */
  String belongingTo(String cell) {
    String owners = column("B");
    return "OFFSET(%s$A$%d,MATCH(%s,%s,0),0,COUNTIF(%s,%s),1)"
        .formatted(SHEET, first - 1, cell, owners, owners, cell);
  }

  private String column(String letter) {
    return "%s$%s$%d:$%s$%d".formatted(SHEET, letter, first, letter, Math.max(first, last));
  }
}
