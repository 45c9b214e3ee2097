package jp.kokuji.figure;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What is known of a value in a column; none is equal to another. */
final class Told {
  /** To the questions, by their places. */
  final BitSet answers;

  /** One that answers so: the only one, where the column tells them apart. */
  final @Nullable String value;

  Told(BitSet answers, @Nullable String value) {
    this.answers = answers;
    this.value = value;
  }
}
