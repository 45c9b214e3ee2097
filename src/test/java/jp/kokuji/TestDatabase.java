package jp.kokuji;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.kokuji.figure.Additions;
import jp.kokuji.figure.CountingFigures;
import jp.kokuji.figure.Explainer;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.figure.Proof;
import jp.kokuji.figure.Tabulator;
import jp.kokuji.record.ActLog;
import jp.kokuji.record.Differences;
import jp.kokuji.record.DroppedRecords;
import jp.kokuji.record.FileCounts;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.RecordTables;
import jp.kokuji.record.Records;
import jp.kokuji.record.Settlement;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.record.Tallies;
import jp.kokuji.record.Tallying;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated database with the stores on it; each of the two is made once and shared by tests. */
public final class TestDatabase {
  /** What the program's own address says besides: names of tables stand in whatever case. */
  public static final String AS_INSTALLED = ";CASE_INSENSITIVE_IDENTIFIERS=TRUE";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2021-05-01T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private TestDatabase(DataSource source, String vendor) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration/" + vendor, "classpath:db/migration/common")
        .load()
        .migrate();
    context.registerBean(DataSource.class, () -> source);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    context.registerBean(Clock.class, () -> CLOCK);
    Stream.of(
            RecordTables.class,
            SubmissionLog.class,
            ActLog.class,
            ProblemStore.class,
            Differences.class,
            Settlement.class,
            Tallies.class,
            Tallying.class,
            Records.class,
            Tabulator.class,
            FigureStore.class,
            Explainer.class,
            Additions.class,
            Proof.class,
            CountingFigures.class,
            FinalVersions.class,
            DroppedRecords.class,
            FileCounts.class)
        .forEach(context::register);
    context.scan("jp.kokuji.check");
    context.refresh();
    get(RecordTables.class).follow(Filing.RULEBOOK.kinds().values());
  }

  /** H2 in a file, as it is installed. */
  public static TestDatabase h2() {
    return OnH2.DATABASE;
  }

  /** The database of a run that has ended. */
  public static TestDatabase of(Path data) {
    String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("kokuji") + AS_INSTALLED;
    return new TestDatabase(JdbcConnectionPool.create(url, "", ""), "h2");
  }

  /** A PostgreSQL server that this process starts, with a collation as servers in Japan have. */
  public static TestDatabase postgres() {
    return OnPostgres.DATABASE;
  }

  /** A new, empty database on the PostgreSQL server, as a JDBC address. */
  public static String newPostgres(String name) {
    Server.create(name);
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcTemplate jdbc() {
    return get(JdbcTemplate.class);
  }

  public void clear() {
    clear(jdbc());
  }

  /** Empties every table but Flyway's and that of the turn, which goes on counting. */
  public static void clear(JdbcTemplate jdbc) {
    Set<String> tables = new TreeSet<>(tables(jdbc));
    List<String> first =
        List.of(
            "batch_step_execution_context",
            "batch_step_execution",
            "batch_job_execution_context",
            "batch_job_execution_params",
            "batch_job_execution",
            "batch_job_instance",
            "problem",
            "submission_sheet",
            "figure",
            "notice_report");
    first.forEach(tables::remove);
    tables.remove("flyway_schema_history");
    tables.remove("run_turn");
    jdbc.execute((Connection connection) -> delete(connection, first, tables));
  }

  /** In one transaction: a commit for each table takes longer than many a test. */
  private static boolean delete(Connection connection, List<String> first, Set<String> others)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement deletes = connection.createStatement()) {
      for (String table : first) {
        deletes.addBatch("delete from " + table);
      }
      for (String table : others) {
        deletes.addBatch("delete from " + table);
      }
      deletes.executeBatch();
      connection.commit();
      return true;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static List<String> tables(JdbcTemplate jdbc) {
    return JdbcClient.create(jdbc)
        .sql(
            "select lower(table_name) from information_schema.tables"
                + " where lower(table_schema) = 'public'")
        .query(String.class)
        .list();
  }

  private static final class OnH2 {
    static final TestDatabase DATABASE = new TestDatabase(pool(), "h2");

    private static DataSource pool() {
      try {
        return JdbcConnectionPool.create(
            "jdbc:h2:file:" + Files.createTempDirectory("kokuji").resolve("test") + AS_INSTALLED,
            "sa",
            "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class OnPostgres {
    static final TestDatabase DATABASE = new TestDatabase(database(), "postgresql");

    /** Pooled, since a connection for each statement made some tests take minutes. */
    private static DataSource database() {
      Server.create("stores");
      HikariDataSource pool = new HikariDataSource();
      pool.setDataSource(Server.POSTGRES.getDatabase("postgres", "stores"));
      pool.setMaximumPoolSize(4);
      return pool;
    }
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static void create(String name) {
      new JdbcTemplate(POSTGRES.getPostgresDatabase())
          .execute(
              "create database "
                  + name
                  + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'ja-JP'");
    }
  }
}
