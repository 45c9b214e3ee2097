package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Normal;

/** Compares what several tables, or the tables of several files, print of one and the same year. */
final class Restated {
  private static final Pattern YEAR =
      Pattern.compile("(?:(?:平成|令和|昭和|[HRS])(?:\\d{1,2}|元)|20\\d\\d|19\\d\\d)(?:\\(.*?\\))?年度?");

  /** What differs by more is another quantity of the same name. */
  private static final BigDecimal NEAR = new BigDecimal("0.1");

  private Restated() {}

  /** A warning for each number that one table gives a little differently than an earlier one. */
  static List<Relation> of(List<Quantity> numbers) {
    Map<String, Quantity> first = new HashMap<>();
    List<Relation> all = new ArrayList<>();
    for (Quantity number : numbers) {
      String row = Normal.key(number.row());
      String subject = YEAR.matcher(row).replaceFirst("") + title(number);
      if (number.known() && YEAR.matcher(row).find() && !subject.isEmpty()) {
        Quantity before =
            first.putIfAbsent(
                row + "|" + Normal.key(number.column()) + "|" + title(number), number);
        boolean apart = before != null && !before.place().sameLine(number.place());
        if (before != null && apart && near(before, number)) {
          all.add(new Relation(Basis.RESTATED, number, List.of(before), false));
        }
      }
    }
    return all;
  }

  /** The title but for its year, since the next year's report has the same table. */
  private static String title(Quantity number) {
    return YEAR.matcher(Normal.key(number.table())).replaceAll("").replaceAll("[年度版\\d.()]+", "");
  }

  private static boolean near(Quantity one, Quantity other) {
    BigDecimal difference = one.number().subtract(other.number()).abs();
    return difference.signum() == 0
        || difference.compareTo(one.number().max(other.number()).multiply(NEAR)) <= 0;
  }
}
