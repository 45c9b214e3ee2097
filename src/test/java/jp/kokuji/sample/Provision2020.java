package jp.kokuji.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Information provision of 令和2年度 (sections 4 and 5): the year's totals spread over its months. */
final class Provision2020 {
  /** Per cent of a year's business in each month from April on: more towards the year's end. */
  private static final int[] SHARES = {8, 7, 8, 9, 8, 8, 8, 8, 8, 9, 9, 10};

  private Provision2020() {}

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(monthly(Department.GENERAL_AFFAIRS, 0, 1, 12));
    rows.addAll(monthly(Department.CONSTRUCTION, 1080, 4484, 150));
    rows.addAll(monthly(Department.WATERWORKS, 0, 19480, 0));
    rows.add(none(Department.CITIZENS));
    rows.add(none(Department.EDUCATION));
    return rows;
  }

  private static List<Row> monthly(Department corner, int viewing, int copies, int publications) {
    List<Row> rows = new ArrayList<>();
    int until = 0;
    for (int i = 0; i < SHARES.length; i++) {
      int from = until;
      until += SHARES[i];
      rows.add(
          Row.of(
              corner,
              corner.agency,
              corner.corner(),
              YearMonth.of(2020, 4).plusMonths(i),
              part(viewing, from, until),
              part(copies, from, until),
              part(publications, from, until)));
    }
    return rows;
  }

  private static int part(int total, int from, int until) {
    return total * until / 100 - total * from / 100;
  }

  /** A corner that says for the whole year that it provided nothing. */
  private static Row none(Department corner) {
    return Row.of(corner, corner.agency, corner.corner(), "", 0, 0, 0);
  }
}
