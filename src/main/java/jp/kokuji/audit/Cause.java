package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.List;

/** What most likely became of a row or a column whose total fits no reading of the table. */
public sealed interface Cause {
  /** A row or column that the total counts is not printed. */
  record Lost(List<BigDecimal> values) implements Cause {
    public Lost {
      values = List.copyOf(values);
    }
  }

  /** A row or column is printed twice, or counted though it should not be. */
  record Doubled(String item, Place place) implements Cause {}

  /** The numbers of a row or column stand one place beside where they belong. */
  record Shifted(String item, Place place) implements Cause {}

  /** Something else. */
  record Unclear() implements Cause {}
}
