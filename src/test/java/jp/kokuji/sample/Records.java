package jp.kokuji.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All records of one year, by kind. */
final class Records {
  private final Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);

  Records with(Kind kind, List<Row> more) {
    rows.computeIfAbsent(kind, unused -> new ArrayList<>()).addAll(more);
    return this;
  }

  /** The whole year's records of a kind, kept in one place. */
  Ledger all(Kind kind) {
    return Ledger.of(kind, rows.getOrDefault(kind, List.of()));
  }

  /** What one department keeps; a plan that gives it nothing to keep is a mistake. */
  Ledger of(Kind kind, Department department) {
    List<Row> own = own(kind, department);
    if (own.isEmpty()) {
      throw new IllegalArgumentException(department + " has no " + kind);
    }
    return Ledger.of(kind, own);
  }

  /** The department's 該当なし for each of the kinds of which it has no record. */
  Ledger nil(Department department, List<Kind> kinds) {
    return Ledger.of(
        Kind.NIL_RETURN,
        kinds.stream()
            .filter(kind -> own(kind, department).isEmpty())
            .map(kind -> Row.of(department, kind.label, department.agency, department.label))
            .toList());
  }

  private List<Row> own(Kind kind, Department department) {
    return rows.getOrDefault(kind, List.of()).stream()
        .filter(row -> row.department() == department)
        .toList();
  }
}
