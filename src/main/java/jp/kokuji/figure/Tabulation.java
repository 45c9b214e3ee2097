package jp.kokuji.figure;

import java.util.List;

/**
 * The figures of a report, table after table, and where parts do not add up to their whole.
 *
 * @param shortfalls empty where every total equals the sum of its parts
 */
public record Tabulation(List<Figure> figures, List<Shortfall> shortfalls) {

  /**
   * A total that is not the sum of its parts, both being counted from the records.
   *
   * @param figure the total
   * @param sum of its parts
   */
  public record Shortfall(Figure figure, long sum) {}
}
