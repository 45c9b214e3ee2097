package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Normal;

/** Compares a table of one file with the same table in another: the report and its open data. */
final class Reprinted {
  /** Fewer numbers may agree by chance. */
  private static final int FEWEST = 4;

  /** Of so many numbers, one may differ; more do in the same table of another year. */
  private static final int MOST = 4;

  private Reprinted() {}

  /** A warning for each number that differs where nearly all of the table is the same. */
  static List<Relation> of(List<List<Quantity>> files) {
    // headings of several storeys may have become one name
    return Stream.concat(
            of(files, Quantity::column).stream(),
            of(files, number -> number.column().replaceFirst(".*/", "")).stream())
        .distinct()
        .toList();
  }

  private static List<Relation> of(List<List<Quantity>> files, Function<Quantity, String> column) {
    List<List<Map<String, Quantity>>> tables =
        files.stream().map(numbers -> tables(numbers, column)).toList();
    List<Relation> all = new ArrayList<>();
    for (int file = 1; file < tables.size(); file++) {
      for (Map<String, Quantity> table : tables.get(file)) {
        tables.subList(0, file).stream()
            .flatMap(List::stream)
            .map(earlier -> differing(earlier, table))
            .filter(differing -> !differing.isEmpty())
            .findFirst()
            .ifPresent(all::addAll);
      }
    }
    return all;
  }

  /** The numbers of each table by their row and column, but for those of one name. */
  private static List<Map<String, Quantity>> tables(
      List<Quantity> numbers, Function<Quantity, String> column) {
    Map<String, Map<String, Quantity>> tables = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    for (Quantity number : numbers) {
      String table = number.place().sheet() + "|" + number.table();
      String cell = Normal.key(number.row()) + "|" + Normal.key(column.apply(number));
      if (number.known() && number.number().signum() != 0) {
        Quantity before =
            tables.computeIfAbsent(table, t -> new LinkedHashMap<>()).putIfAbsent(cell, number);
        if (before != null) {
          twice.add(table);
        }
      }
    }
    twice.forEach(tables::remove);
    return List.copyOf(tables.values());
  }

  private static List<Relation> differing(
      Map<String, Quantity> earlier, Map<String, Quantity> table) {
    List<Relation> differing = new ArrayList<>();
    int common = 0;
    for (Map.Entry<String, Quantity> cell : table.entrySet()) {
      Quantity before = earlier.get(cell.getKey());
      if (before == null) {
        continue;
      }
      common++;
      if (before.number().compareTo(cell.getValue().number()) != 0) {
        differing.add(new Relation(Basis.ELSEWHERE, cell.getValue(), List.of(before), false));
      }
    }
    boolean same =
        common >= FEWEST
            && 2 * common >= Math.max(earlier.size(), table.size())
            && differing.size() * MOST <= common;
    return same ? differing : List.of();
  }
}
