package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.kokuji.Filing;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * H2 commits each statement of a migration by itself: a kill in the middle of the very first start
 * leaves tables of which the history of migrations knows nothing.
 */
class InterruptedMigrationTest {
  /** All that there is in a database, but for the order of columns and names that H2 gives. */
  private static final List<String> SHAPE =
      List.of(
          """
          select lower(concat_ws(' ', table_name, column_name, data_type, character_maximum_length,
            datetime_precision, is_nullable, column_default, is_identity, identity_generation))
          from information_schema.columns where table_schema = current_schema
          """,
          """
          select lower(concat_ws(' ', i.table_name, index_type_name,
            case when i.is_generated then '' else i.index_name end, c.columns))
          from information_schema.indexes i join (select index_name, listagg(column_name, ',')
              within group (order by ordinal_position) columns
            from information_schema.index_columns group by index_name) c
          on c.index_name = i.index_name where table_schema = current_schema
          """,
          """
          select lower(concat_ws(' ', t.table_name, constraint_type, check_clause, r.delete_rule,
            (select listagg(k.column_name, ',') within group (order by k.ordinal_position)
              from information_schema.key_column_usage k
              where k.constraint_name = t.constraint_name)))
          from information_schema.table_constraints t
          left join information_schema.check_constraints c
            on c.constraint_name = t.constraint_name
          left join information_schema.referential_constraints r
            on r.constraint_name = t.constraint_name
          where t.table_schema = current_schema
          """,
          """
          select case when sequence_name like 'SYSTEM%' then '' else sequence_name end
          from information_schema.sequences where sequence_schema = current_schema
          """);

  @TempDir private Path folder;

  @Test
  void nextStartGoesOnWhereTheKilledOneStopped() {
    JdbcConnectionPool source = JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("k"), "", "");
    migrate(source);
    JdbcClient.create(source)
        .sql("delete from \"flyway_schema_history\" where \"version\" is not null")
        .update();
    JdbcClient.create(source).sql("drop table figure").update();

    migrate(source);

    assertThat(JdbcClient.create(source).sql("select * from figure").query().listOfRows())
        .isEmpty();
    source.dispose();
  }

  @Test
  void aCopyThatAKilledChangeLeftGoesOrTakesItsPlace() {
    JdbcConnectionPool source = JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("k"), "", "");
    migrate(source);
    JdbcClient.create(source).sql("create table figure_copy_4_6 (whole int)").update();
    JdbcClient.create(source)
        .sql("create table submission_copy_4_36 (id int primary key)")
        .update();
    JdbcClient.create(source)
        .sql("alter table problem add foreign key (ordinal) references submission_copy_4_36 (id)")
        .update();
    JdbcClient.create(source)
        .sql("alter table scheduled_run rename to scheduled_run_copy_7_12")
        .update();

    migrate(source);

    assertThat(
            JdbcClient.create(source)
                .sql("select lower(table_name) from information_schema.tables")
                .query(String.class)
                .list())
        .contains("figure", "scheduled_run")
        .doesNotContain("figure_copy_4_6", "submission_copy_4_36", "scheduled_run_copy_7_12");
    source.dispose();
  }

  /** A new database is made by one script; an old one has come by all that were ever written. */
  @Test
  void aNewDatabaseIsAsOneThatHasComeAllTheWay() throws IOException {
    Path chain = Files.createDirectory(folder.resolve("chain"));
    try (Stream<Path> scripts = Files.walk(Path.of("src/main/resources/db/migration"), 2)) {
      for (Path script :
          scripts.filter(each -> each.toString().matches(".*/(h2|common)/V.*")).toList()) {
        Files.copy(script, chain.resolve(script.getFileName()));
      }
    }
    JdbcConnectionPool old = JdbcConnectionPool.create(url("old"), "", "");
    JdbcConnectionPool fresh = JdbcConnectionPool.create(url("fresh"), "", "");
    migrate(old, "filesystem:" + chain);
    migrate(fresh);

    assertThat(applied(old)).hasSizeGreaterThan(20).contains("V2__submissions_and_records.sql");
    assertThat(applied(fresh)).contains("B47__all_at_once.sql").doesNotContain("V47__status.sql");
    for (JdbcConnectionPool each : List.of(old, fresh)) {
      new RecordTables(new JdbcTemplate(each)).follow(Filing.RULEBOOK.kinds().values());
    }
    for (String shape : SHAPE) {
      assertThat(JdbcClient.create(fresh).sql(shape).query(String.class).list())
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(
              JdbcClient.create(old).sql(shape).query(String.class).list());
    }
    old.dispose();
    fresh.dispose();
  }

  private String url(String name) {
    return "jdbc:h2:" + folder.resolve(name) + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE";
  }

  private static List<String> applied(DataSource source) {
    return JdbcClient.create(source)
        .sql("select \"script\" from \"flyway_schema_history\"")
        .query(String.class)
        .list();
  }

  private static void migrate(DataSource source) {
    migrate(source, "classpath:db/migration/h2", "classpath:db/migration/common");
  }

  private static void migrate(DataSource source, String... locations) {
    Flyway.configure()
        .dataSource(source)
        .locations(locations)
        .callbacks(new InterruptedAlterations())
        .load()
        .migrate();
  }
}
