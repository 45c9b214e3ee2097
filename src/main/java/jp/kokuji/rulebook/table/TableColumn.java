package jp.kokuji.rulebook.table;

import java.util.List;
import jp.kokuji.rulebook.TableDefinition.Column;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param declared what is counted or reckoned for it
 * @param word the value of the spread field that it counts; null where it is no spread
 * @param operands labels of the columns that it is reckoned from; empty where it is counted
 * @param parts labels of the columns that add up to this one; empty where it is no sum
 * @param ifAny whether the column is left out where all its figures are 0
 */
public record TableColumn(
    String label,
    String unit,
    Column declared,
    @Nullable String word,
    List<String> operands,
    List<String> parts,
    boolean ifAny) {

  /** Whether its figures can be added up from row to row. */
  public boolean adds() {
    return !declared.isRate();
  }
}
