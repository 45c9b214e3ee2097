package jp.kokuji.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.TableSums;
import jp.kokuji.rulebook.Criterion;

/** Holds single clauses against the combinations in which they occur. */
record ClauseChecks(Evidence evidence) {

  List<Comparison> perClause(Criterion.PerClause clauses) {
    List<Figure> combinations = evidence.selected(clauses.combinations());
    return evidence.selected(clauses.hits()).stream()
        .map(
            hits ->
                Comparison.same(
                    hits.row(),
                    Amount.of(evidence.year(), List.of(hits)),
                    Amount.of(
                        evidence.year(),
                        combinations.stream().filter(f -> clauses(f).contains(hits.row())))))
        .toList();
  }

  /** Of every department. */
  List<Comparison> hits(Criterion.ClauseHits hits) {
    String table = Objects.requireNonNull(hits.combinations().table());
    TableSums sums = evidence.sums(table);
    String total = Objects.requireNonNull(evidence.report().tables().get(table)).rows().total();
    List<Comparison> compared = new ArrayList<>();
    for (Map.Entry<String, Map<String, Figure>> row : evidence.figures().table(table).entrySet()) {
      List<String> parts = sums.rows().get(row.getKey());
      if (parts == null || row.getKey().equals(total)) {
        continue;
      }
      for (Figure cases : row.getValue().values()) {
        List<Figure> inside = evidence.cross(table, parts, List.of(cases.column()));
        long found = inside.stream().mapToLong(f -> f.value() * clauses(f).size()).sum();
        Amount left = new Amount(found, Amount.of(evidence.year(), inside).figures());
        Amount right = Amount.of(evidence.year(), List.of(cases));
        compared.add(Comparison.of(row.getKey(), left, right, found >= cases.value()));
      }
    }
    return compared;
  }

  /** The clauses of a row that ends in a combination of them. */
  private static List<String> clauses(Figure figure) {
    String combination = figure.row().substring(figure.row().lastIndexOf('/') + 1);
    return List.of(combination.split("\\+", -1));
  }
}
