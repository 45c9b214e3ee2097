package jp.kokuji.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that no ledger holds, since it follows from others of the record.
 *
 * @param field where it is stored, as if it had been submitted
 */
public record Derived(Field field, How how) {

  /** How it follows from others. */
  public sealed interface How {}

  /**
   * The days from one day to another, the first of them not counted.
   *
   * @param working whether only those on which the offices work
   */
  public record Elapsed(String from, String to, boolean working) implements How {}

  /** The first of the field's words whose number is not exceeded; the last one is without end. */
  public record Band(String of, List<Integer> most) implements How {

    /** What the bands are called, in their order: 当日, 14日以内, 15～30日, 31日以上. */
    public static List<String> words(List<Integer> most) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < most.size(); i++) {
        int first = i == 0 ? 0 : most.get(i - 1) + 1;
        int last = most.get(i);
        words.add(last == 0 ? "当日" : i == 0 ? last + "日以内" : first + "～" + last + "日");
      }
      words.add(most.getLast() + 1 + "日以上");
      return words;
    }
  }

  /**
   * The last day of the term.
   *
   * @param from the field of the day after which the term begins
   * @param extension the field whose word tells that it was extended; null where none can be
   * @param terms the first that holds counts; where none does, there is no such day
   */
  public record Due(String from, @Nullable String extension, List<Term> terms) implements How {}

  /** Whether something was done by then: the first of the field's words, or the second. */
  public record Kept(String due, String on) implements How {}
}
