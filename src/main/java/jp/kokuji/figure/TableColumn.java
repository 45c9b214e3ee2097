package jp.kokuji.figure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param counted what is counted for it; null where it is reckoned from other columns
 * @param reckoning how its figures come about
 * @param parts labels of the columns that add up to this one; empty where it is no sum
 * @param ifAny whether the column is left out where all its figures are 0
 */
record TableColumn(
    String label,
    String unit,
    @Nullable Counted counted,
    Reckoning reckoning,
    List<String> parts,
    boolean ifAny) {

  Optional<Counted> findCounted() {
    return Optional.ofNullable(counted);
  }

  /** Whether its figures can be added up from row to row. */
  boolean adds() {
    return !(reckoning instanceof Reckoning.Ratio);
  }
}
