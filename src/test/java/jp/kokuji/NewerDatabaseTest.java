package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that a newer program has changed is not used by this one. */
class NewerDatabaseTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void isRefusedWithOneClearLine() throws IOException {
    Run run = Run.withoutInput(folder);
    run.expecting(0, "load");
    String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/kokuji");
    JdbcConnectionPool source = JdbcConnectionPool.create(url, "", "");
    JdbcClient.create(source)
        .sql(
            "insert into \"flyway_schema_history\" select max(\"installed_rank\") + 1, '9999',"
                + " 'newer', 'SQL', 'V9999__newer.sql', 1, 'x', current_timestamp, 1, true"
                + " from \"flyway_schema_history\"")
        .update();
    source.dispose();

    String said = Heard.from(() -> run.expecting(2, "load"));
    assertThat(said).contains("データベースが、このプログラムの版に合いません").doesNotContain("Exception");
  }
}
