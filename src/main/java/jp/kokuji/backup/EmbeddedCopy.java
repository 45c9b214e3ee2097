package jp.kokuji.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * H2 writes all of itself as a script while it is open; the script is run in a folder of its own.
 */
record EmbeddedCopy(DataSource source, DataSourceProperties address) implements Backups.Copying {
  private static final String FORM = "' compression zip charset 'UTF-8'";

  private static String quoted(Path file) {
    return file.toString().replace("'", "''");
  }

  @Override
  public void write(Path file) {
    new JdbcTemplate(source).execute("script to '" + quoted(file) + FORM);
  }

  @Override
  public Map<String, Long> count(Path file) throws IOException, SQLException {
    Path scratch = Files.createTempDirectory("restore");
    try (Connection connection =
        DriverManager.getConnection(
            "jdbc:h2:file:" + scratch.resolve("restored") + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            Objects.requireNonNullElse(address.determineUsername(), ""),
            Objects.requireNonNullElse(address.determinePassword(), ""))) {
      try (Statement run = connection.createStatement()) {
        run.execute("runscript from '" + quoted(file) + FORM);
      }
      return Backups.counts(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    } finally {
      FileSystemUtils.deleteRecursively(scratch);
    }
  }
}
