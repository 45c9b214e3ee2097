package jp.kokuji.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.kokuji.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A server that is set up wrongly in truth. */
@Tag("long")
class DoctorOnPostgresTest {
  private static final String CREATE =
      "create database doctor template template0 encoding 'UTF8' locale_provider icu"
          + " icu_locale 'ja-JP'";

  @TempDir private static Path output = Path.of("");

  private static final EmbeddedPostgres SERVER = start();
  private static final String URL = database();

  /** Set up as a server should be, other than that of the other tests, which need not last. */
  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String database() {
    new JdbcTemplate(SERVER.getPostgresDatabase()).execute(CREATE);
    return SERVER.getJdbcUrl("postgres", "doctor");
  }

  @AfterAll
  static void stop() throws IOException {
    SERVER.close();
  }

  private static DataSource source(String url) {
    return new DriverManagerDataSource(url, "postgres", "");
  }

  private static void sql(String... statements) {
    for (String statement : statements) {
      new JdbcTemplate(source(URL)).execute(statement);
    }
  }

  private static Instant now() {
    return JdbcClient.create(source(URL))
        .sql("select clock_timestamp()")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private static List<Ailment> found(DataSource source, Instant now) {
    return new Base(source, URL, false, output, now).examine().map(Finding::ailment).toList();
  }

  private static List<Ailment> found() {
    return found(source(URL), now());
  }

  private static void server(String setting, String value) throws InterruptedException {
    sql("alter system set " + setting + " = " + value, "select pg_reload_conf()");
    Thread.sleep(300);
  }

  @Test
  void nothingIsSaidOfAServerThatIsSetUpWell() throws Exception {
    assertThat(found()).isEmpty();
    DataSource others = source(TestDatabase.newPostgres("lasting"));
    assertThat(found(others, now())).contains(Ailment.SERVER_FSYNC);
    server("full_page_writes", "off");
    assertThat(found()).containsExactly(Ailment.SERVER_PAGES);
    server("full_page_writes", "on");
    sql("alter database doctor set synchronous_commit = off");
    assertThat(found()).containsExactly(Ailment.SERVER_COMMIT);
    sql("alter database doctor reset all");
    sql("alter database doctor set default_transaction_read_only = on");
    assertThat(found()).containsExactly(Ailment.SERVER_READ_ONLY);
    new JdbcTemplate(SERVER.getPostgresDatabase()).execute("alter database doctor reset all");
    sql("update pg_database set datcollversion = '0' where datname = 'doctor'");
    assertThat(found()).containsExactly(Ailment.SERVER_COLLATION);
    sql("alter database doctor refresh collation version");
    assertThat(found(source(URL), now().plus(Duration.ofMinutes(20))))
        .containsExactly(Ailment.CLOCK_OF_SERVER);
    assertThat(found()).isEmpty();
  }

  @Test
  void twoConnectionsOfOneProcessAreAPool() throws SQLException {
    try (Connection one = source(URL).getConnection()) {
      assertThat(found(new SingleConnectionDataSource(one, true), now())).contains(Ailment.POOLED);
    }
  }

  @Test
  void anOutputFolderThatIsNotThatOfTheLastRunIsSaid() throws IOException {
    sql(
        "create table run_turn (machine text, output text)",
        "insert into run_turn (machine, output) values ('other', 'one')");
    assertThat(found()).as("a machine that has not run yet").isEmpty();
    Files.writeString(output.resolve(".kokuji"), "one\n");
    assertThat(found()).isEmpty();
    Files.writeString(output.resolve(".kokuji"), "another");
    assertThat(found()).containsExactly(Ailment.OUTPUT_NOT_SHARED);
    sql("drop table run_turn");
  }

  @Test
  void anotherEncodingAndAnOldServerAreSaid() throws SQLException {
    sql("create database latin template template0 encoding 'LATIN1' locale 'C'");
    String latin = URL.replace("/doctor", "/latin");
    try (Connection connection = source(latin).getConnection()) {
      ServerSettings settings = ServerSettings.of(connection);
      ServerSettings old =
          new ServerSettings(130_004, "UTF8", false, "on", "on", "on", "off", settings.time(), 1);
      assertThat(ailments(settings)).contains(Ailment.SERVER_ENCODING);
      assertThat(ailments(old)).containsExactly(Ailment.SERVER_OLD);
    }
  }

  private static List<Ailment> ailments(ServerSettings settings) {
    Stream<Finding> findings = settings.examine(settings.time().toInstant());
    return findings.map(Finding::ailment).toList();
  }
}
