package jp.kokuji.figure;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.record.Condition;
import jp.kokuji.record.CountSource;
import jp.kokuji.record.SqlName;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts at once what differs by nothing but one value in each of the same columns: otherwise every
 * record would be asked for each of a thousand departments.
 */
record GroupedCount(JdbcTemplate jdbc, CountSource from) {

  /**
   * What such counts have in common.
   *
   * @param others the conditions besides
   * @param columns none where a column is asked twice
   */
  record Group(Measure measure, List<Condition> others, List<String> columns) {

    static Group of(Measure measure, List<Condition> predicate) {
      List<String> columns = single(predicate).map(Condition.Among::column).toList();
      return columns.stream().distinct().count() < columns.size()
          ? new Group(measure, predicate, List.of())
          : new Group(
              measure, predicate.stream().filter(each -> !isSingle(each)).toList(), columns);
    }
  }

  private static boolean isSingle(Condition condition) {
    return condition instanceof Condition.Among among && among.values().size() == 1;
  }

  private static Stream<Condition.Among> single(List<Condition> predicate) {
    return predicate.stream().filter(GroupedCount::isSingle).map(Condition.Among.class::cast);
  }

  /** The values by which a predicate differs from others of its group. */
  static List<String> values(List<Condition> predicate) {
    return single(predicate).map(among -> String.valueOf(among.values().getFirst())).toList();
  }

  /** The counts by the values of the group's columns; those that are not there are 0. */
  Map<List<String>, Long> count(Group group) {
    String columns = String.join(", ", group.columns().stream().map(SqlName::ofRecord).toList());
    List<Object> parameters = new ArrayList<>(from.parameters());
    String others = Condition.all(group.others(), "r", parameters);
    int width = group.columns().size();
    Map<List<String>, Long> counts = new HashMap<>();
    jdbc.query(
        "select %1$s, %2$s %3$s and %4$s group by %1$s"
            .formatted(columns, group.measure().sql(from, "true"), from.from(), others),
        (ResultSet row) -> {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= width; i++) {
            values.add(String.valueOf(row.getString(i)));
          }
          counts.put(values, row.getLong(width + 1));
        },
        parameters.toArray());
    return counts;
  }
}
