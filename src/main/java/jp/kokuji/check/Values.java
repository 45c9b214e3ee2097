package jp.kokuji.check;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.CountSource;
import jp.kokuji.record.SqlName;
import jp.kokuji.record.Tallies;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which values occur in columns of records that count. */
@Repository
class Values {
  /** So many values fit well into one query of any database. */
  private static final int AT_ONCE = 500;

  private final JdbcTemplate jdbc;
  private final Tallies tallies;

  Values(JdbcTemplate jdbc, Tallies tallies) {
    this.jdbc = jdbc;
    this.tallies = tallies;
  }

  /**
   * Those of the values for which there is such a record.
   *
   * @param alike whether they are in the form in which they are compared
   */
  Set<String> found(
      Rulebook rulebook,
      FiscalYear year,
      Criterion.Target target,
      boolean alike,
      List<String> wanted) {
    RecordKind kind = rulebook.kind(target.kind());
    List<Condition> where = new Conditions(year).of(kind, target.where());
    if (target.contains() != null) {
      String like = "%" + target.contains() + "%";
      String column = SqlName.ofRecord(target.field());
      List<Object> parameters = new ArrayList<>(List.of(like));
      boolean none =
          values(kind, target, column, year, where, column + " like ?", parameters).isEmpty();
      return none ? Set.of() : Set.copyOf(wanted);
    }
    Set<String> found = new HashSet<>();
    String column =
        alike
            ? SqlName.compared("r", target.field())
            : "cast(" + SqlName.ofRecord(target.field()) + " as varchar)";
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      List<Object> some =
          new ArrayList<>(wanted.subList(from, Math.min(from + AT_ONCE, wanted.size())));
      String marks = String.join(", ", some.stream().map(value -> "?").toList());
      String filter = column + " in (" + marks + ")";
      found.addAll(values(kind, target, column, year, where, filter, some));
    }
    return found;
  }

  private List<String> values(
      RecordKind kind,
      Criterion.Target target,
      String column,
      FiscalYear year,
      List<Condition> where,
      String filter,
      List<Object> parameters) {
    String conditions = Condition.all(where, "r", parameters);
    parameters.add(year.year());
    List<String> found = new ArrayList<>();
    jdbc.query(
        "select distinct %s from %s r".formatted(column, SqlName.of(kind))
            + " join submission s on s.id = r.submission_id where %s and %s"
                .formatted(filter, conditions)
            + " and s.state = 'ACTIVE' and s.fiscal_year "
            + (target.earlier() ? "<= ?" : "= ?"),
        (ResultSet row) -> {
          found.add(row.getString(1));
        },
        parameters.toArray());
    return found;
  }

  /** The values of two columns as they occur together, joined by {@code /}, with their number. */
  Map<String, Long> pairs(RecordKind kind, String first, String second, FiscalYear year) {
    CountSource source = tallies.find(kind, year, List.of(), first, second);
    Map<String, Long> pairs = new LinkedHashMap<>();
    jdbc.query(
        "select %1$s, %2$s, %3$s %4$s group by %1$s, %2$s order by %1$s, %2$s"
            .formatted(
                SqlName.ofRecord(first),
                SqlName.ofRecord(second),
                source.count("true"),
                source.from()),
        (ResultSet row) -> {
          pairs.put(row.getString(1) + "/" + row.getString(2), row.getLong(3));
        },
        source.parameters().toArray());
    return pairs;
  }
}
