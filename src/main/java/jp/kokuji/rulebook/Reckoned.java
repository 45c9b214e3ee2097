package jp.kokuji.rulebook;

import java.util.List;
import java.util.stream.Stream;

/** What of a declared column says how its figures come about from others of their row. */
public interface Reckoned {
  List<String> plus();

  List<String> difference();

  List<String> ratio();

  /** Labels of the columns that it is reckoned from; none where records are counted. */
  default List<String> operands() {
    return Stream.of(plus(), difference(), ratio()).flatMap(List::stream).toList();
  }

  /** Whether it is reckoned from other columns instead of being counted. */
  default boolean derived() {
    return !operands().isEmpty();
  }

  /** Whether it compares others, instead of being a part or a sum of them. */
  default boolean compares() {
    return !difference().isEmpty() || isRate();
  }

  /** Whether its figures do not add up and cannot always be computed. */
  default boolean isRate() {
    return !ratio().isEmpty();
  }
}
