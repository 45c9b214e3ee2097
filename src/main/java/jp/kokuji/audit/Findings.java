package jp.kokuji.audit;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a table or a list holds.
 *
 * @param quantities all numbers printed in it
 * @param relations what they have to fulfil
 */
record Findings(List<Quantity> quantities, List<Relation> relations) {
  Findings {
    quantities = quantities.stream().filter(q -> !q.blank()).toList();
    relations = List.copyOf(relations);
  }

  static Findings join(List<Findings> all) {
    return new Findings(
        all.stream().flatMap(each -> each.quantities.stream()).toList(),
        all.stream().flatMap(each -> each.relations.stream()).toList());
  }

  Stream<Relation> failing() {
    return relations.stream().filter(relation -> !relation.holds());
  }
}
