package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code jobs/kinds} declares and what the migrations create cannot drift apart. */
abstract class RecordTableTest extends DatabaseTest {
  private static final Map<Integer, String> NAMES =
      Map.of(Types.DATE, "date", Types.INTEGER, "integer", Types.VARCHAR, "character varying");

  RecordTableTest(TestDatabase database) {
    super(database);
  }

  @Test
  void everyKindHasExactlyTheColumnsOfItsTable() {
    assertThat(Filing.RULEBOOK.kinds().values())
        .hasSize(19)
        .allSatisfy(
            kind -> {
              Map<String, String> declared = new TreeMap<>(place());
              new RecordTable(kind)
                  .columns()
                  .forEach(column -> declared.put(column.name(), NAMES.get(column.type())));
              assertThat(migrated(kind.table())).as(kind.id()).isEqualTo(declared);
            });
  }

  private static Map<String, String> place() {
    return Map.of(
        "submission_id", "bigint",
        "source_sheet", "character varying",
        "source_row", "integer",
        "ordinal", "bigint",
        "record_key", "character varying",
        "likeness", "bigint");
  }

  private Map<String, String> migrated(String table) {
    Map<String, String> columns = new TreeMap<>();
    database
        .jdbc()
        .query(
            "select lower(column_name), lower(data_type) from information_schema.columns"
                + " where lower(table_name) = ?",
            row -> {
              columns.put(row.getString(1), row.getString(2));
            },
            table);
    return columns;
  }

  @Test
  void whatSaysWhereARecordStandsIsNeverNull() {
    List<String> optional =
        get(JdbcClient.class)
            .sql(
                "select table_name || '.' || column_name from information_schema.columns"
                    + " where lower(column_name) in ('submission_id', 'source_sheet', 'source_row',"
                    + " 'record_key') and is_nullable = 'YES'")
            .query(String.class)
            .list();
    assertThat(optional).isEmpty();
  }
}
