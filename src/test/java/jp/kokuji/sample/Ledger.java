package jp.kokuji.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Rows under headings, as a department keeps them. */
record Ledger(List<String> headings, List<List<Object>> rows) {
  static Ledger of(Kind kind, List<Row> rows) {
    return new Ledger(kind.headings(), rows.stream().map(Row::values).toList());
  }

  /** A sheet that holds no table. */
  static Ledger none() {
    return new Ledger(List.of(), List.of());
  }

  /** With another heading for a column. */
  Ledger called(String heading, String other) {
    return new Ledger(
        headings.stream().map(name -> name.equals(heading) ? other : name).toList(), rows);
  }

  /** With only these columns, in this order. */
  Ledger inOrder(String... order) {
    List<Integer> columns = Arrays.stream(order).map(this::column).toList();
    return new Ledger(
        List.of(order), rows.stream().map(row -> columns.stream().map(row::get).toList()).toList());
  }

  Ledger without(String heading) {
    return inOrder(headings.stream().filter(name -> !name.equals(heading)).toArray(String[]::new));
  }

  /** With the texts of a column written otherwise. */
  Ledger written(String heading, UnaryOperator<String> way) {
    int column = column(heading);
    return new Ledger(
        headings,
        rows.stream()
            .map(
                row -> {
                  List<Object> copy = new ArrayList<>(row);
                  copy.set(column, way.apply(row.get(column).toString()));
                  return List.copyOf(copy);
                })
            .toList());
  }

  /** With one more column at the end that has the remark in every so many rows. */
  Ledger remarked(String heading, String remark, int every) {
    List<String> more = new ArrayList<>(headings);
    more.add(heading);
    return new Ledger(
        more,
        IntStream.range(0, rows.size())
            .mapToObj(i -> appended(rows.get(i), i % every == 0 ? remark : ""))
            .toList());
  }

  private static List<Object> appended(List<Object> row, Object value) {
    List<Object> copy = new ArrayList<>(row);
    copy.add(value);
    return List.copyOf(copy);
  }

  /** With a blank row after every so many rows. */
  Ledger spaced(int every) {
    List<Object> blank = headings.stream().<Object>map(heading -> "").toList();
    List<List<Object>> spaced = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      spaced.add(rows.get(i));
      if (i % every == every - 1) {
        spaced.add(blank);
      }
    }
    return new Ledger(headings, spaced);
  }

  /** The rows from one up to, not including, another. */
  Ledger between(int from, int to) {
    return new Ledger(headings, rows.subList(from, to));
  }

  private int column(String heading) {
    int column = headings.indexOf(heading);
    if (column < 0) {
      throw new IllegalArgumentException("no column " + heading + " in " + headings);
    }
    return column;
  }
}
