package jp.kokuji.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** H2 copies itself while it is open; the copy is tried in a folder of its own. */
record EmbeddedCopy(JdbcClient jdbc, DataSourceProperties address) implements Backups.Copying {

  @Override
  public void write(Path file) {
    jdbc.sql("backup to '" + file.toString().replace("'", "''") + "'").update();
  }

  @Override
  public Map<String, Long> count(Path file) throws IOException, SQLException {
    Path scratch = Files.createTempDirectory("restore");
    try {
      Path restored = unpack(file, scratch);
      String name = restored.toString().replaceFirst("\\.mv\\.db$", "");
      try (Connection connection =
          DriverManager.getConnection(
              "jdbc:h2:file:" + name + ";IFEXISTS=TRUE",
              Objects.requireNonNullElse(address.determineUsername(), ""),
              Objects.requireNonNullElse(address.determinePassword(), ""))) {
        return counts(connection);
      }
    } finally {
      FileSystemUtils.deleteRecursively(scratch);
    }
  }

  private static Path unpack(Path file, Path scratch) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".mv.db")) {
          Path restored = scratch.resolve("restored.mv.db");
          Files.copy(zip, restored);
          return restored;
        }
      }
    }
    throw new IOException("the copy holds no database");
  }

  private static Map<String, Long> counts(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select table_name from information_schema.tables"
                    + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    Map<String, Long> counts = new TreeMap<>();
    for (String table : tables) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select count(*) from \"" + table + "\"")) {
        row.next();
        counts.put(table, row.getLong(1));
      }
    }
    return counts;
  }
}
