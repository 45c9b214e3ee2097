package jp.kokuji.form;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value that a column takes, and what the code sheet says of it.
 *
 * @param about what it belongs to or means: the agency of a department, the text of a clause
 * @param period on which days of the year it can be used; empty for all of them
 * @param remark other spellings, or the law of a clause
 */
record Code(String name, String about, String period, String remark) {

  /** The same value once more, with days or spellings of its own. */
  Code and(Code other) {
    boolean always = period.isEmpty() || other.period.isEmpty();
    return new Code(
        name, about, always ? "" : joined(period, other.period), joined(remark, other.remark));
  }

  private static String joined(String one, String other) {
    return Stream.of(one, other)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
