package jp.kokuji.rulebook.reading;

import java.util.List;
import jp.kokuji.rulebook.FieldType;

/** Checks the blocks that print a declared table. */
final class FigureBlockCheck {
  private final BlockScope scope;
  private final PlaceCheck places;

  FigureBlockCheck(BlockScope scope) {
    this.scope = scope;
    this.places = scope.places();
  }

  void checkCross(Entry cross) {
    scope.table(cross.part("of")).ifPresent(table -> checkShape(cross, table));
    places.check(cross, "caption", scope.words());
    places.check(cross, "unit", List.of());
    cross.items("headings").forEach(heading -> places.check(heading, List.of()));
    if (cross.has("label")) {
      places.checkOnly(cross.part("label"), "label");
    }
  }

  private void checkShape(Entry cross, TableShape table) {
    table
        .depth()
        .filter(depth -> depth != cross.items("headings").size())
        .ifPresent(depth -> fault(cross.part("headings"), "heading-count", depth));
    cross.items("except").forEach(column -> scope.check().known(column, table.columns()));
    if (cross.has("except") && cross.texts("except").containsAll(table.columns())) {
      fault(cross.part("except"), "no-column-left");
    }
    if (table.canBeEmpty()) {
      fault(cross.part("of"), "rows-vanish", cross.text("of"));
    }
  }

  void checkBreakdown(Entry breakdown) {
    Entry of = breakdown.part("of");
    scope
        .table(of)
        .ifPresent(
            table -> {
              checkCombinations(of, table);
              checkTotal(of, table);
            });
    scope.clauses(breakdown.part("provision"));
    places.check(breakdown, "heading", List.of());
    places.check(breakdown, "department", scope.words());
    places.check(breakdown, "clauses", scope.wordsAnd(List.of("article", "law")));
    places.check(breakdown, "caption", scope.words());
  }

  void checkDepartments(Entry departments) {
    Entry of = departments.part("of");
    scope
        .table(of)
        .ifPresent(
            table -> {
              checkDepartmentRows(of, table);
              checkTotal(of, table);
            });
    places.check(departments, "heading", List.of());
    scope.check().needs(departments, "detail", "provision");
    scope.check().needs(departments, "provision", "detail");
    if (departments.has("detail")) {
      Entry detail = departments.part("detail");
      scope.table(detail).ifPresent(table -> checkCombinations(detail, table));
    }
    if (departments.has("provision")) {
      scope.clauses(departments.part("provision"));
    }
  }

  /** The heading quotes the total, to which the departments must add up. */
  private void checkTotal(Entry of, TableShape table) {
    if (!table.table().part("rows").has("total")) {
      fault(of, "no-total-row", of.text());
    }
  }

  private void checkDepartmentRows(Entry of, TableShape table) {
    boolean fits =
        table.types().size() == 1
            && table.types().getFirst() instanceof FieldType.DepartmentName
            && single(table);
    if (table.kind().isPresent() && !fits) {
      fault(of, "not-by-department", of.text());
    }
  }

  private void checkCombinations(Entry of, TableShape table) {
    List<FieldType> types = table.types();
    boolean fits =
        types.size() == 2
            && types.getFirst() instanceof FieldType.DepartmentName
            && types.getLast() instanceof FieldType.Clauses
            && table.table().part("rows").has("subtotal")
            && !table.hasAgencySubtotal()
            && single(table);
    if (table.kind().isPresent() && !fits) {
      fault(of, "not-by-clauses", of.text());
    }
  }

  private static boolean single(TableShape table) {
    return table.columns().size() == 1;
  }

  private void fault(Entry at, String name, Object... gaps) {
    scope.faults().add(at.amiss(name, gaps));
  }
}
