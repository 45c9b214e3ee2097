package jp.kokuji.audit;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds the numbers per clause against the combinations, each of which counts for its clauses. */
final class ListedClauses {
  private static final Pattern CLAUSE = Pattern.compile("\\d+");
  private static final Pattern PLUS = Pattern.compile("\\+");
  private static final Pattern COMBINATION = Pattern.compile(".+/(\\d+(?:\\+\\d+)*)");

  private ListedClauses() {}

  static Stream<Relation> of(Map<String, List<Quantity>> tables) {
    return tables.entrySet().stream()
        .filter(table -> table.getValue().stream().allMatch(ListedClauses::perClause))
        .flatMap(
            table ->
                combinations(table.getKey(), tables).stream()
                    .flatMap(combined -> relations(table.getValue(), combined)));
  }

  private static boolean perClause(Quantity figure) {
    return CLAUSE.matcher(figure.row()).matches();
  }

  /** Of partial-per-clause the table partial-by-clause: what stands before the last two words. */
  private static List<List<Quantity>> combinations(
      String name, Map<String, List<Quantity>> tables) {
    String kind = name.replaceFirst("-per-clause$", "-by-clause");
    List<Quantity> combined = tables.get(kind);
    return kind.equals(name) || combined == null ? List.of() : List.of(combined);
  }

  private static Stream<Relation> relations(List<Quantity> clauses, List<Quantity> combined) {
    return clauses.stream()
        .filter(Quantity::known)
        .map(
            clause -> {
              List<Quantity> parts =
                  combined.stream().filter(figure -> holds(figure, clause)).toList();
              return new Relation(Basis.CLAUSE, clause, parts, false);
            });
  }

  private static boolean holds(Quantity combination, Quantity clause) {
    return combination.known()
        && combination.column().equals(clause.column())
        && COMBINATION
            .matcher(combination.row())
            .results()
            .flatMap(found -> PLUS.splitAsStream(found.group(1)))
            .anyMatch(clause.row()::equals);
  }
}
