package jp.kokuji.rulebook.table;

import java.util.List;
import jp.kokuji.rulebook.TableDefinition.Column;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param declared what is counted or reckoned for it
 * @param member of the spread dimension that it counts; null where it is no spread
 * @param operands labels of the columns that it is reckoned from; empty where it is counted
 * @param parts labels of the columns that add up to this one; empty where it is no sum
 * @param ifAny whether the column is left out where all its figures are 0
 */
public record TableColumn(
    String label,
    String unit,
    Column declared,
    @Nullable Category member,
    List<String> operands,
    List<String> parts,
    boolean ifAny) {

  /** The word that makes the label of a spread. */
  public @Nullable String word() {
    return member == null ? null : member.label();
  }

  /** Whether it is printed in brackets, in the cells of another column. */
  public boolean isInside() {
    return declared.inside() != null;
  }

  /**
   * Whether it tells what share the column of that label has.
   *
   * @param across of the other columns of the row; otherwise of the other rows of the column
   */
  public boolean isShareOf(String other, boolean across) {
    return across == (declared.share() == null)
        && declared.isRate()
        && operands.subList(0, declared.portion().size()).equals(List.of(other));
  }

  /** Whether its figures can be added up from row to row. */
  public boolean adds() {
    return declared.adds();
  }
}
