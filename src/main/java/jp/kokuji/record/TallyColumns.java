package jp.kokuji.record;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns by which records of a kind are tallied, each once, in the order of their names. Of
 * days, only the month is told apart.
 *
 * @param table of the kind
 */
record TallyColumns(RecordTable table, SortedSet<String> names) {
  /** A table has so many columns of values for the counts. */
  static final int MOST = 6;

  /** The number of alike records, or their places; no field can have such a name. */
  static final String RECORDS = SqlName.of("#");

  static TallyColumns of(RecordTable table, String joined) {
    return new TallyColumns(
        table, new TreeSet<>(joined.isEmpty() ? List.of() : List.of(joined.split(",", -1))));
  }

  /** Those of each tally that is wanted and can be kept. */
  static List<TallyColumns> of(RecordTable table, Collection<SortedSet<String>> wanted) {
    return wanted.stream()
        .filter(names -> names.size() <= MOST)
        .map(names -> new TallyColumns(table, names))
        .toList();
  }

  /** All columns that any of them has, in the order of their names. */
  static List<RecordTable.Column> union(RecordTable table, List<TallyColumns> of) {
    SortedSet<String> names = new TreeSet<>();
    of.forEach(by -> names.addAll(by.names()));
    return names.stream().map(table::column).toList();
  }

  /** As they are stored. */
  String joined() {
    return String.join(",", names);
  }

  List<RecordTable.Column> columns() {
    return names.stream().map(table::column).toList();
  }

  /**
   * What is kept of alike records and their values under the columns' own names, as a list to
   * select.
   */
  String selected(String kept) {
    List<RecordTable.Column> columns = columns();
    Stream<String> values =
        IntStream.range(0, columns.size())
            .mapToObj(
                i ->
                    typed("value" + (i + 1), columns.get(i))
                        + " as "
                        + SqlName.of(columns.get(i).name()));
    return Stream.concat(values, Stream.of(kept + " as " + RECORDS))
        .collect(Collectors.joining(", "));
  }

  private static String typed(String value, RecordTable.Column column) {
    return switch (column.type()) {
      case Types.DATE -> "cast(" + value + " as date)";
      case Types.INTEGER -> "cast(" + value + " as integer)";
      default -> value;
    };
  }
}
