package jp.kokuji.figure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of one report and year, to be quoted by name. */
public final class FigureSet {
  private final List<Figure> figures;
  private final Map<String, Figure> byId = new HashMap<>();
  private final Map<String, Map<String, Map<String, Figure>>> byTable = new LinkedHashMap<>();

  public FigureSet(List<Figure> figures) {
    this.figures = List.copyOf(figures);
    for (Figure figure : figures) {
      byId.put(figure.id(), figure);
      byTable
          .computeIfAbsent(figure.table(), table -> new LinkedHashMap<>())
          .computeIfAbsent(figure.row(), row -> new LinkedHashMap<>())
          .put(figure.column(), figure);
    }
  }

  public List<Figure> all() {
    return figures;
  }

  /** The figure of that id. */
  public Optional<Figure> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The rows of the table from top to bottom, each with its figures from left to right. */
  public Map<String, Map<String, Figure>> table(String table) {
    return byTable.getOrDefault(table, Map.of());
  }

  /** The figure where row and column cross; nothing where the row was left out, having only 0. */
  public Optional<Figure> find(String table, String row, String column) {
    return Optional.ofNullable(table(table).get(row)).map(cells -> cells.get(column));
  }
}
