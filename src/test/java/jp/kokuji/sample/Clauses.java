package jp.kokuji.sample;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The ways in which departments write clauses; plans have {@code 1+2}. */
enum Clauses implements UnaryOperator<String> {
  /** {@code 1,2}. */
  NUMBERS("", "", ","),
  /** {@code 1号、2号}. */
  SHORT("", "号", "、"),
  /** {@code 第1号・第2号}. */
  FULL("第", "号", "・"),
  /** {@code 1・2号該当}. */
  JOINED("", "", "・") {
    @Override
    public String apply(String clauses) {
      return clauses.isEmpty() ? "" : super.apply(clauses) + "号該当";
    }
  },
  /** {@code 第１号・第２号}. */
  WIDE("第", "号", "・") {
    @Override
    public String apply(String clauses) {
      return Notation.wide(super.apply(clauses));
    }
  };

  private final String before;
  private final String after;
  private final String between;

  Clauses(String before, String after, String between) {
    this.before = before;
    this.after = after;
    this.between = between;
  }

  @Override
  public String apply(String clauses) {
    if (clauses.isEmpty()) {
      return "";
    }
    List<String> numbers = Arrays.asList(clauses.split("\\+"));
    return numbers.stream()
        .map(number -> before + number + after)
        .collect(Collectors.joining(between));
  }
}
