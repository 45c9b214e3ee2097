package jp.kokuji.figure;

import java.util.List;
import jp.kokuji.record.Condition;

/**
 * A record's belonging to one member of a dimension.
 *
 * @param field the field's name, the same in every kind that has it
 * @param value what the field holds
 * @param clause whether the field holds a combination of clauses and this is one of them
 */
record Membership(String field, String value, boolean clause) {

  Condition condition() {
    return clause
        ? new Condition.HasClause(field, Integer.parseInt(value))
        : new Condition.Among(field, List.of(value));
  }
}
