package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of the draft of an errata table (正誤表).
 *
 * @param wrong the number that would be corrected
 * @param right what it would have to be
 * @param differences what the correction explains
 * @param candidates parts that alone would explain it just as well, by a slip of the digits
 * @param confirmed whether another sum agrees with the wrong number as it is printed, so that
 *     rather a part is wrong
 */
public record Correction(
    Quantity wrong,
    BigDecimal right,
    List<Difference> differences,
    List<Candidate> candidates,
    boolean confirmed) {

  /** A part and what it would have to be. */
  public record Candidate(Quantity part, BigDecimal right) {}
}
