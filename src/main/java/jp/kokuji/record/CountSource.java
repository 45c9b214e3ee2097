package jp.kokuji.record;

import java.util.List;

/**
 * What records of a kind and year are counted from: the records, or a tally of them.
 *
 * @param from an SQL table {@code r} with the records' columns, and its restrictions, from the word
 *     {@code from} on
 * @param parameters of those restrictions
 * @param count an SQL aggregate that counts the records
 */
public record CountSource(String from, List<Object> parameters, String count) {

  /** An SQL aggregate that counts the records that fulfil a filter. */
  public String count(String filter) {
    String only = filter.equals("true") ? "" : " filter (where " + filter + ")";
    return count.formatted(only);
  }
}
