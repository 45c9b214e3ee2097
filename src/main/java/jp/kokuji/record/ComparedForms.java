package jp.kokuji.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.RecordKey;
import jp.kokuji.submission.Sameness;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes by today's rules what stored records are compared by, where an earlier program stored them.
 * Each row is written by itself and no row twice, so that a kill leaves only work to go on with.
 */
record ComparedForms(JdbcTemplate jdbc) {
  private static final int PAGE = 2_000;

  /** No kind's table has a name that ends so. */
  private static final String INDEX = "renewed_idx";

  /** Whether all that is stored was made by today's rules. */
  boolean areOfToday() {
    return jdbc.queryForList("select version from comparison_rule", Integer.class)
        .equals(List.of(Sameness.VERSION));
  }

  /** From now on, until {@link #made}, nothing that is stored is known to be of today. */
  void unmake() {
    jdbc.update("delete from comparison_rule");
  }

  void made() {
    unmake();
    jdbc.update("insert into comparison_rule (version) values (?)", Sameness.VERSION);
  }

  /** Puts the form in which it is compared beside every name and number. */
  void fill(RecordKind kind) {
    List<Field> fields = compared(kind).toList();
    if (!fields.isEmpty()) {
      renew(
          kind,
          fields.stream().map(ComparedForms::same).toList(),
          fields.stream().map(Field::name),
          row ->
              fields.stream()
                  .map(field -> RecordTable.form(field, row.get(field.name())))
                  .toList());
    }
  }

  /** Makes the keys. */
  void renewKeys(RecordKind kind) {
    Stream<String> department = kind.find(FieldType.DepartmentName.class).map(Field::name).stream();
    renew(
        kind,
        List.of("record_key"),
        Stream.concat(kind.key().stream(), department).distinct(),
        row -> List.of(RecordKey.of(kind, row)));
  }

  /** Record tables have no index; without one each update would read the whole table. */
  private void renew(
      RecordKind kind,
      List<String> columns,
      Stream<String> from,
      Function<Map<String, @Nullable Object>, List<@Nullable String>> made) {
    String table = SqlName.of(kind);
    List<Long> submissions =
        jdbc.query("select distinct submission_id from " + table, (row, n) -> row.getLong(1));
    jdbc.execute("drop index if exists " + INDEX);
    if (submissions.isEmpty()) {
      return;
    }
    jdbc.execute("create index " + INDEX + " on " + table + " (submission_id, ordinal)");
    String select =
        "select ordinal, %s from %s where submission_id = ? and ordinal > ? order by ordinal limit %d"
            .formatted(names(Stream.concat(columns.stream(), from)), table, PAGE);
    String update =
        columns.stream()
            .map(column -> SqlName.of(column) + " = ?")
            .collect(
                Collectors.joining(
                    ", ", "update " + table + " set ", " where submission_id = ? and ordinal = ?"));
    for (Long submission : submissions) {
      renew(submission, select, update, columns, made);
    }
    jdbc.execute("drop index if exists " + INDEX);
  }

  private void renew(
      long submission,
      String select,
      String update,
      List<String> columns,
      Function<Map<String, @Nullable Object>, List<@Nullable String>> made) {
    long last = -1;
    List<Map<String, @Nullable Object>> page;
    do {
      page = jdbc.queryForList(select, submission, last);
      List<Change> changes = new ArrayList<>();
      for (Map<String, @Nullable Object> row : page) {
        last = ((Number) Objects.requireNonNull(row.get("ordinal"))).longValue();
        List<@Nullable String> values = made.apply(row);
        if (!values.equals(columns.stream().map(row::get).toList())) {
          changes.add(new Change(values, submission, last));
        }
      }
      jdbc.batchUpdate(update, changes, PAGE, ComparedForms::set);
    } while (page.size() == PAGE);
  }

  private record Change(List<@Nullable String> values, long submission, long ordinal) {}

  private static void set(PreparedStatement update, Change change) throws SQLException {
    int last = change.values().size();
    for (int i = 0; i < last; i++) {
      update.setString(i + 1, change.values().get(i));
    }
    update.setLong(last + 1, change.submission());
    update.setLong(last + 2, change.ordinal());
  }

  private static String names(Stream<String> columns) {
    return columns.map(SqlName::of).collect(Collectors.joining(", "));
  }

  private static Stream<Field> compared(RecordKind kind) {
    return kind.all().stream().filter(RecordTable::isCompared);
  }

  private static String same(Field field) {
    return field.name() + RecordTable.SAME;
  }
}
