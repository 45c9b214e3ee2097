package jp.kokuji.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a record kind.
 *
 * @param name the name in the database and in {@code jobs/reports/}, {@code received_on}
 * @param heading the heading in the contract, {@code 受付日}
 * @param aliases other headings that mean the same
 * @param present whether a file of this kind must have the column
 * @param filled whether its value must not be blank
 * @param need when a blank value is wrong although {@code filled} is false
 * @param examples what the example sheet of a form shows in its first rows: a day as {@code 4-20}
 *     and a month as {@code 4}, in any fiscal year; empty where blank
 * @param role what the field is to its record, where that cannot be told from its type
 * @param zerosKept whether 01 and 1 are two numbers
 */
public record Field(
    String name,
    String heading,
    List<String> aliases,
    boolean present,
    boolean filled,
    @Nullable Need need,
    FieldType type,
    List<String> examples,
    @Nullable Role role,
    boolean zerosKept) {

  /** Names of the columns that it is stored in, its own first. */
  public List<String> columns() {
    return switch (type) {
      case FieldType.DepartmentName department -> List.of(name, name + "_text");
      case FieldType.Clauses clauses -> List.of(name, name + "_law");
      case FieldType.Names names -> List.of(name, name + "_count");
      default -> List.of(name);
    };
  }

  /** What a field is to its record. */
  public enum Role {
    /** The part of the fiscal year that the record stands for; blank for the whole of it. */
    PERIOD,
    /** Tells the decisions on one request apart (枝番). */
    BRANCH
  }

  /**
   * A value is needed where another field has one of these values.
   *
   * @param never those beside which a value is doubtful
   */
  public record Need(String field, List<String> values, List<String> never) {}
}
