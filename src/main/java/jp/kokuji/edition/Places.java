package jp.kokuji.edition;

import java.util.Map;

/**
 * Where things stand in print: the pages on which they begin.
 *
 * @param tables of the tables and charts, by their captions
 * @param sections by their headings
 */
public record Places(Map<String, Integer> tables, Map<String, Integer> sections) {
  public static final Places UNKNOWN = new Places(Map.of(), Map.of());
}
