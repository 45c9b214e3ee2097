package jp.kokuji.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.Side;

/** Finds figures that may be right, but that nobody should publish without having looked. */
record PlausibleChecks(Evidence evidence, PreviousYear previous) {

  List<Comparison> change(Criterion.Change change) {
    return previous
        .of(evidence, change.figures())
        .map(last -> change(change, last))
        .orElse(List.of());
  }

  /** Figures of both years; one that the other year does not have is 0 there. */
  private List<Comparison> change(Criterion.Change change, Evidence last) {
    Side side = change.figures();
    Map<String, Figure> now = byPlace(side, evidence);
    Map<String, Figure> before = byPlace(side, last);
    Map<String, Figure> all = new LinkedHashMap<>(now);
    before.forEach(all::putIfAbsent);
    List<Comparison> compared = new ArrayList<>();
    for (String place : all.keySet()) {
      Amount left = Amount.of(last.year(), stream(before, place));
      Amount right = Amount.of(evidence.year(), stream(now, place));
      compared.add(Comparison.of(place, left, right, plausible(change, left, right)));
    }
    return compared;
  }

  private static Stream<Figure> stream(Map<String, Figure> figures, String place) {
    return Stream.ofNullable(figures.get(place));
  }

  private static Map<String, Figure> byPlace(Side side, Evidence year) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    year.selected(side).forEach(figure -> figures.put(place(side, figure), figure));
    return figures;
  }

  /** Where the check names the column or the row, the other one says the place. */
  private static String place(Side side, Figure figure) {
    if (side.column() != null) {
      return figure.row();
    }
    return side.row() != null ? figure.column() : figure.row() + ":" + figure.column();
  }

  private static boolean plausible(Criterion.Change change, Amount before, Amount now) {
    long small = Math.min(before.value(), now.value());
    long large = Math.max(before.value(), now.value());
    return large - small < change.least() || large < small * change.factor();
  }

  List<Comparison> share(Criterion.Share share) {
    Side side = share.figures();
    String table = Objects.requireNonNull(side.table());
    String total = Objects.requireNonNull(evidence.report().tables().get(table)).rows().total();
    List<Comparison> compared = new ArrayList<>();
    for (Figure whole : evidence.cross(table, List.of(String.valueOf(total)), columns(side))) {
      for (String row : evidence.sums(table).rows().getOrDefault(whole.row(), List.of())) {
        for (Figure part : evidence.cross(table, List.of(row), List.of(whole.column()))) {
          Amount left = Amount.of(evidence.year(), List.of(part));
          Amount right = Amount.of(evidence.year(), List.of(whole));
          boolean small = whole.value() < share.least();
          boolean even = part.value() * 100 <= whole.value() * share.percent();
          compared.add(Comparison.of(place(side, part), left, right, small || even));
        }
      }
    }
    return compared;
  }

  private List<String> columns(Side side) {
    return side.column() == null
        ? evidence.selected(side).stream().map(Figure::column).distinct().toList()
        : List.of(side.column());
  }
}
