package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * H2 commits each statement of a migration by itself: a kill in the middle of the very first start
 * leaves tables of which the history of migrations knows nothing.
 */
class InterruptedMigrationTest {
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

  private static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration/h2", "classpath:db/migration/common")
        .callbacks(new InterruptedAlterations())
        .load()
        .migrate();
  }
}
