package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.kokuji.run.OwnSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Many bodies on one server: each a role that sees its own schema only. */
@Tag("long")
class ManyBodiesOnPostgresTest {
  private static final Path EXAMPLE = Path.of("examples/mitsumine");
  private static final long LOCK = 118126288398953L;

  @TempDir private Path folder = Path.of("");
  private String url = "";

  /** The program's user is nobody special: it may make roles, and schemas in this database. */
  @BeforeEach
  void install() throws SQLException, IOException {
    // whoever stands in the address goes before whoever is given beside it
    url = TestDatabase.newPostgres("bodies").replaceFirst("\\?.*", "");
    try (Connection server = DriverManager.getConnection(url, "postgres", "")) {
      execute(server, "create role host login createrole");
      execute(server, "grant create on database bodies to host");
    }
    System.setProperty("spring.profiles.active", "postgres");
    System.setProperty("spring.datasource.url", url);
    System.setProperty("spring.datasource.username", "host");
    FileSystemUtils.copyRecursively(EXAMPLE.resolve("jobs"), folder.resolve("jobs"));
    FileSystemUtils.copyRecursively(EXAMPLE.resolve("input"), folder.resolve("input"));
  }

  @AfterEach
  void goBack() {
    System.clearProperty("spring.profiles.active");
    System.clearProperty("spring.datasource.url");
    System.clearProperty("spring.datasource.username");
  }

  @Test
  void aBodyIsARoleThatSeesItsOwnSchemaOnlyAndWaitsForNoOther() throws SQLException, IOException {
    assertThat(run("year-end", "R7", "--each-body")).as("one has sent nothing").isEqualTo(1);
    Path figures = folder.resolve("output/990019/R7/information-disclosure/figures.csv");
    assertThat(Run.figures(figures))
        .containsEntry(List.of("requests", "合計", "請求"), BigDecimal.valueOf(5));

    String own = url + "?currentSchema=kokuji_990019&options=-c%20role=kokuji_990019";
    assertThat(OwnSchema.of("990019").without(own)).isEqualTo(url);
    try (Connection body = DriverManager.getConnection(own, "host", "")) {
      assertThat(count(body, "submission")).isEqualTo(2);
      assertThatThrownBy(() -> count(body, "kokuji_990027.submission"))
          .hasMessageContaining("permission denied");
      execute(body, "reset role");
      assertThatThrownBy(() -> count(body, "kokuji_990027.submission"))
          .hasMessageContaining("permission denied");
      execute(body, "select pg_advisory_lock(" + (LOCK + 990019) + ")");
      assertThat(run("load", "--body", "990019")).as("its own lock is held").isEqualTo(1);
      assertThat(run("load", "--body", "990027")).isZero();
    }
    try (Connection server = DriverManager.getConnection(url, "postgres", "")) {
      execute(server, "drop schema kokuji_990027 cascade");
    }
    assertThat(run("load", "--body", "990027")).as("the role is there, the schema is not").isZero();
    try (Connection nobody = DriverManager.getConnection(url, "postgres", "")) {
      assertThatThrownBy(() -> count(nobody, "public.submission")).hasMessageContaining("exist");
      execute(nobody, "alter role host nocreaterole");
      execute(nobody, "drop schema kokuji_990035 cascade");
      execute(nobody, "drop role kokuji_990035");
    }
    StringWriter err = new StringWriter();
    assertThat(run(err, "load", "--body", "990035")).isEqualTo(3);
    assertThat(err.toString()).contains("kokuji_990035", "権限").doesNotContain("Exception");
  }

  private int run(String... command) {
    return run(new StringWriter(), command);
  }

  private int run(StringWriter err, String... command) {
    String[] line = new String[command.length + 4];
    System.arraycopy(command, 0, line, 0, command.length);
    int next = command.length;
    for (String name : List.of("input", "jobs", "output", "data")) {
      line[next++] = "--" + name + "=" + folder.resolve(name);
    }
    return CommandLines.of(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true))
        .execute(line);
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select count(*) from " + table)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
