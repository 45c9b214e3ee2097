package jp.kokuji.overview;

/**
 * A part of a number over bodies.
 *
 * @param row the innermost row that the body belongs to
 * @param standing of the body, in small letters
 * @param figure its id in the body's report
 * @param value empty where the body is not added up
 */
public record Part(
    String table,
    String row,
    String column,
    String body,
    String name,
    String standing,
    String version,
    String figure,
    String value,
    String sha256) {
  /** Whether it belongs to that figure of the report over bodies. */
  boolean of(String report, String id) {
    String first = report + ":" + table + ":";
    String last = ":" + column;
    if (!id.startsWith(first)
        || !id.endsWith(last)
        || id.length() < first.length() + last.length()) {
      return false;
    }
    String asked = id.substring(first.length(), id.length() - last.length());
    return asked.equals(TotalRow.ALL) || row.equals(asked) || row.startsWith(asked + "/");
  }

  public boolean counts() {
    return !value.isEmpty();
  }
}
