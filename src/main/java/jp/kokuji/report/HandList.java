package jp.kokuji.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;

/** What a sentence that quotes categories number by number must not forget. */
record HandList(Setting setting, List<Figure> quoted) {

  /** All categories of which two or more are quoted. */
  Set<Figure> categories() {
    Set<Figure> categories = new LinkedHashSet<>();
    for (Figure one : quoted) {
      for (Figure other : quoted) {
        if (one.table().equals(other.table()) && !one.equals(other)) {
          categories.addAll(one.row().equals(other.row()) ? columns(one, other) : rows(one, other));
        }
      }
    }
    return categories;
  }

  /** The columns that the same field makes. */
  private List<Figure> columns(Figure one, Figure other) {
    List<Figure> columns = new ArrayList<>();
    for (List<String> spread : SumColumns.of(setting, one.table()).spreads()) {
      if (spread.contains(one.column()) && spread.contains(other.column())) {
        spread.stream()
            .flatMap(column -> find(one.table(), one.row(), column))
            .forEach(columns::add);
      }
    }
    return columns;
  }

  /** The rows beside each other, without the total. */
  private List<Figure> rows(Figure one, Figure other) {
    boolean beside =
        one.column().equals(other.column())
            && above(one.row()).equals(above(other.row()))
            && !total(one)
            && !total(other);
    if (!beside) {
      return List.of();
    }
    return setting.figures().table(one.table()).keySet().stream()
        .filter(row -> above(row).equals(above(one.row())))
        .flatMap(row -> find(one.table(), row, one.column()))
        .filter(figure -> !total(figure))
        .toList();
  }

  private boolean total(Figure figure) {
    var table = Objects.requireNonNull(setting.definition().tables().get(figure.table()));
    return figure.row().equals(table.rows().total());
  }

  private Stream<Figure> find(String table, String row, String column) {
    return setting.figures().find(table, row, column).stream();
  }

  private static String above(String row) {
    return row.substring(0, row.lastIndexOf('/') + 1);
  }
}
