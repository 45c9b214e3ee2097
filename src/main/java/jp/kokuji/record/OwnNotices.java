package jp.kokuji.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What this program has published itself, as records of the ledger of notices (公表実績). A record that
 * a department submitted for the same year and system stands in its place.
 */
record OwnNotices(JdbcTemplate jdbc) {
  static final String KIND = "publication";
  private static final String YEAR = "target_year";
  private static final String SYSTEM = "system";

  List<StoredRecord> join(
      RecordKind kind, List<Condition> conditions, List<StoredRecord> submitted) {
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
                (row, n) -> notice(kind, row))
            .stream()
            .filter(notice -> conditions.stream().allMatch(one -> holds(one, notice)))
            .filter(notice -> submitted.stream().noneMatch(record -> same(record, notice)))
            .toList();
    return Stream.concat(submitted.stream(), own.stream()).toList();
  }

  private static StoredRecord notice(RecordKind kind, ResultSet row) throws SQLException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    new RecordTable(kind).columns().forEach(column -> values.put(column.name(), null));
    values.put(YEAR, row.getInt(1));
    values.put(SYSTEM, row.getString(2));
    values.put("notice_date", row.getObject(3, LocalDate.class));
    values.put("notice_number", row.getString(4));
    return new StoredRecord(kind, values, "", "", 0, "");
  }

  private static boolean holds(Condition condition, StoredRecord notice) {
    return condition instanceof Condition.Among among
        && among.values().stream()
            .anyMatch(value -> String.valueOf(value).equals(notice.text(among.column())));
  }

  private static boolean same(StoredRecord one, StoredRecord other) {
    return one.text(YEAR).equals(other.text(YEAR)) && one.text(SYSTEM).equals(other.text(SYSTEM));
  }
}
