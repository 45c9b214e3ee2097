package jp.kokuji.rulebook;

import java.util.List;
import java.util.Map;

/**
 * A term set by law.
 *
 * @param law that sets it
 * @param holds on the day after which it begins
 * @param where what the record must be
 * @param extended by how many days, by the word of an extension
 * @param open the words of extensions that have no last day
 */
public record Term(
    String law,
    Validity holds,
    Map<String, List<String>> where,
    int days,
    boolean working,
    Map<String, Integer> extended,
    List<String> open) {

  /** Whether a record might fall under both. */
  public boolean meets(Term other) {
    return holds.and(other.holds).isPresent()
        && where.entrySet().stream()
            .allMatch(
                one ->
                    other.where.getOrDefault(one.getKey(), one.getValue()).stream()
                        .anyMatch(one.getValue()::contains));
  }
}
