package jp.kokuji.audit.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.audit.Place;
import jp.kokuji.audit.Quantity;
import jp.kokuji.submission.Characters;

/** Lists every number that is in no calculation, table by table; neighbours as a range. */
final class Unchecked {
  private Unchecked() {}

  /** How many there are, and a line for each table; nothing where there are none. */
  static List<String> of(List<Quantity> unchecked) {
    List<String> lines = new ArrayList<>();
    if (!unchecked.isEmpty()) {
      lines.add(AuditWords.of("audit.unchecked", unchecked.size()));
    }
    Map<String, List<Quantity>> tables = new LinkedHashMap<>();
    unchecked.forEach(
        each -> tables.computeIfAbsent(table(each), name -> new ArrayList<>()).add(each));
    tables.forEach(
        (table, cells) -> lines.add(AuditWords.of("audit.unchecked-cells", table, ranges(cells))));
    return lines;
  }

  private static String ranges(List<Quantity> cells) {
    List<String> ranges = new ArrayList<>();
    for (int from = 0, to; from < cells.size(); from = to) {
      to = from + 1;
      while (to < cells.size() && beside(cells.get(to - 1).place(), cells.get(to).place())) {
        to++;
      }
      String first = cell(cells.get(from));
      ranges.add(to == from + 1 ? first : first + ":" + cells.get(to - 1).place().address());
    }
    return String.join(" ", ranges);
  }

  private static boolean beside(Place one, Place other) {
    return !one.told() && other.equals(new Place(one.sheet(), one.row(), one.column() + 1, 0));
  }

  private static String cell(Quantity of) {
    String address = of.place().address();
    String printed = Characters.visible(of.written());
    return of.place().told() ? AuditWords.of("audit.told", address, printed) : address;
  }

  private static String table(Quantity quantity) {
    ShownNumber shown = ShownNumber.of(quantity);
    String name = quantity.place().told() ? AuditWords.of("audit.sentences") : shown.table();
    return shown.sheet().isEmpty() || name.isEmpty()
        ? shown.sheet() + name
        : Characters.visible(shown.sheet() + "/" + name);
  }
}
