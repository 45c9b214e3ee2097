package jp.kokuji.figure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Records of which all questions are answered alike: what is told of each column. */
final class Alike {
  private final Told[] told;
  private final int hash;

  Alike(Told[] told) {
    this.told = told;
    this.hash = Arrays.hashCode(told);
  }

  Told told(int column) {
    return told[column];
  }

  /** Asked of many kinds of records: a stream would cost more than the answers. */
  boolean fulfils(List<Predicate<Alike>> conditions) {
    for (Predicate<Alike> condition : conditions) {
      if (!condition.test(this)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Alike same && Arrays.equals(told, same.told);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
