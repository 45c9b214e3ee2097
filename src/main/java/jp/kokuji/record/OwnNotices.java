package jp.kokuji.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What this program has published itself, as records of the ledger of notices. A record that a
 * department submitted for the same year and system stands in its place.
 */
record OwnNotices(JdbcTemplate jdbc) {

  /**
   * The submitted records and, after them, our own notices that fulfil the conditions.
   *
   * @param kind one whose records are notices
   */
  List<StoredRecord> join(
      RecordKind kind, List<Condition> conditions, List<StoredRecord> submitted) {
    Roles.Notices fields = Objects.requireNonNull(kind.roles().notices(), kind.id());
    List<StoredRecord> own =
        jdbc
            .query(
                "select r.fiscal_year, r.system, n.notice_date, n.notice_number"
                    + " from notice_report r join notice n"
                    + " on n.fiscal_year = r.fiscal_year and n.edition = r.edition"
                    + " where n.state = 'PUBLISHED' and r.withdrawn_on is null"
                    + " and r.edition = (select max(l.edition) from notice_report l"
                    + " where l.fiscal_year = r.fiscal_year and l.report = r.report)"
                    + " order by r.fiscal_year, r.system",
                (row, n) -> notice(kind, fields, row))
            .stream()
            .filter(notice -> conditions.stream().allMatch(one -> holds(one, notice)))
            .filter(notice -> submitted.stream().noneMatch(record -> same(record, notice, fields)))
            .toList();
    return Stream.concat(submitted.stream(), own.stream()).toList();
  }

  private static StoredRecord notice(RecordKind kind, Roles.Notices fields, ResultSet row)
      throws SQLException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    new RecordTable(kind).columns().forEach(column -> values.put(column.name(), null));
    values.put(fields.year(), row.getInt(1));
    values.put(fields.system(), row.getString(2));
    values.put(fields.date(), row.getObject(3, LocalDate.class));
    values.put(fields.number(), row.getString(4));
    return new StoredRecord(kind, values, "", "", 0, "");
  }

  private static boolean holds(Condition condition, StoredRecord notice) {
    return condition instanceof Condition.Among among
        && among.values().stream()
            .anyMatch(value -> String.valueOf(value).equals(notice.text(among.column())));
  }

  private static boolean same(StoredRecord one, StoredRecord other, Roles.Notices fields) {
    return one.text(fields.year()).equals(other.text(fields.year()))
        && one.text(fields.system()).equals(other.text(fields.system()));
  }
}
