package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a table or a list holds.
 *
 * @param quantities all numbers printed in it
 * @param relations what they have to fulfil
 * @param remainders totals that differ in several lines, and why
 * @param explained what doesn't agree, as a note says it need not
 */
record Findings(
    List<Quantity> quantities,
    List<Relation> relations,
    List<Remainder> remainders,
    List<Explained> explained) {
  Findings {
    quantities = quantities.stream().filter(q -> !q.blank()).toList();
    relations = List.copyOf(relations);
  }

  Findings(List<Quantity> quantities, List<Relation> relations) {
    this(quantities, relations, List.of(), List.of());
  }

  static Findings join(List<Findings> all) {
    return new Findings(
        all.stream().flatMap(each -> each.quantities.stream()).toList(),
        all.stream().flatMap(each -> each.relations.stream()).toList(),
        all.stream().flatMap(each -> each.remainders.stream()).toList(),
        all.stream().flatMap(each -> each.explained.stream()).toList());
  }

  /** The same, but for what the notes explain. */
  Findings noted(List<Footnote> notes) {
    if (notes.isEmpty() || failing().findAny().isEmpty()) {
      return this;
    }
    List<Relation> open = new ArrayList<>();
    List<Explained> said = new ArrayList<>(explained);
    for (Relation relation : relations) {
      Optional<Footnote> note =
          relation.holds()
              ? Optional.empty()
              : notes.stream().filter(each -> each.explains(relation)).findFirst();
      note.ifPresentOrElse(
          each -> said.add(new Explained(Difference.of(relation), each)), () -> open.add(relation));
    }
    List<Remainder> left =
        remainders.stream()
            .filter(
                remainder ->
                    remainder.differences().stream()
                        .anyMatch(
                            d -> said.stream().noneMatch(each -> each.difference().equals(d))))
            .toList();
    return new Findings(quantities, open, left, said);
  }

  Stream<Relation> failing() {
    return relations.stream().filter(relation -> !relation.holds());
  }

  /** What fails and is more than worth a look. */
  Stream<Relation> errors() {
    return failing().filter(relation -> !relation.basis().warning());
  }
}
