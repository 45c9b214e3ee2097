package jp.kokuji.rulebook;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a declared column says how its figures come about from others. */
public interface Reckoned {
  List<String> plus();

  List<String> difference();

  List<List<String>> ratio();

  @Nullable String share();

  @Nullable String inside();

  TableDefinition.@Nullable Typical typical();

  /** Labels of the columns of which a rate tells how large they are together; empty of others. */
  default List<String> portion() {
    return share() == null
        ? ratio().stream().limit(1).flatMap(List::stream).toList()
        : List.of(share());
  }

  /** Labels of the columns that a ratio takes for the whole. */
  default List<String> whole() {
    return ratio().stream().skip(1).flatMap(List::stream).toList();
  }

  /** Labels of the columns that it is reckoned from; none where records are counted. */
  default List<String> operands() {
    return Stream.of(plus(), difference(), portion(), whole()).flatMap(List::stream).toList();
  }

  /** Whether it is reckoned from other columns instead of being counted. */
  default boolean derived() {
    return !operands().isEmpty();
  }

  /** Whether it compares others or repeats a part of one, instead of standing beside them. */
  default boolean compares() {
    return !difference().isEmpty() || !adds() || inside() != null;
  }

  /** Whether its figures can be added up from row to row; others cannot always be computed. */
  default boolean adds() {
    return !isRate() && typical() == null;
  }

  /** Whether it tells how large one part is of another. */
  default boolean isRate() {
    return !portion().isEmpty();
  }
}
