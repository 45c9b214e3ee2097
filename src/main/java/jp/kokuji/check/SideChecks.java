package jp.kokuji.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.figure.Figure;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Side;

/** Compares two sides, each of them figures that are added up or records that are counted. */
record SideChecks(Evidence evidence, Records records, PreviousYear previous) {

  List<Comparison> equal(Criterion.Equal equal) {
    return List.of(Comparison.same("", amount(equal.left()), amount(equal.right())));
  }

  List<Comparison> atLeast(Criterion.AtLeast least) {
    Amount left = amount(least.left());
    Amount right = amount(least.right());
    return List.of(Comparison.of("", left, right, left.value() >= right.value()));
  }

  /** Row by row of those that add up to the total. */
  List<Comparison> sameRows(Criterion.SameRows same) {
    Set<String> rows = new LinkedHashSet<>(top(same.left()));
    rows.addAll(top(same.right()));
    List<Comparison> compared = new ArrayList<>();
    for (String row : rows) {
      Amount left = amount(inRow(same.left(), row));
      Amount right = amount(inRow(same.right(), row));
      if (!left.figures().isEmpty() || !right.figures().isEmpty()) {
        compared.add(Comparison.same(row, left, right));
      }
    }
    return compared;
  }

  private List<String> top(Side side) {
    String table = Objects.requireNonNull(side.table());
    String total = Objects.requireNonNull(evidence.report().tables().get(table)).rows().total();
    List<String> parts = evidence.sums(table).rows().get(total);
    return parts == null ? List.copyOf(evidence.figures().table(table).keySet()) : parts;
  }

  private static Side inRow(Side side, String row) {
    return new Side(side.table(), row, null, side.column(), null, side.where());
  }

  List<Comparison> opening(Criterion.Opening opening) {
    Optional<Evidence> last = previous.of(evidence, opening.closing());
    return last.stream()
        .map(
            year ->
                Comparison.same(
                    "",
                    Amount.of(year.year(), year.selected(opening.closing())),
                    amount(opening.opening())))
        .toList();
  }

  private Amount amount(Side side) {
    if (side.records() == null) {
      List<Figure> figures = evidence.selected(side);
      return Amount.of(evidence.year(), figures);
    }
    RecordKind kind = evidence.rulebook().kind(side.records());
    var conditions = new Conditions(evidence.year()).of(kind, side.where());
    return Amount.of(records.count(kind, evidence.year(), conditions));
  }
}
