package jp.kokuji.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Makes backups and tries them at once; to be used while nobody else changes the database. */
@Component
public class Backups {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'kokuji-'yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Tokyo"));

  private final JdbcClient jdbc;
  private final DataSource source;
  private final DataSourceProperties address;
  private final Clock clock;
  private final Environment environment;

  Backups(
      JdbcClient jdbc,
      DataSource source,
      DataSourceProperties address,
      Clock clock,
      Environment environment) {
    this.environment = environment;
    this.jdbc = jdbc;
    this.source = source;
    this.address = address;
    this.clock = clock;
  }

  /** A backup that was made earlier. */
  public record Made(Path file, long bytes) {
    public String name() {
      return String.valueOf(file.getFileName());
    }
  }

  /**
   * Copies the database into a new file of the folder, reads the copy back and counts its rows. A
   * copy that could not be read stays, so that somebody may look at it.
   *
   * @throws DumpMissing if the tool of the database server is not on this machine
   */
  public Backup make(Path folder) throws IOException, SQLException, DumpMissing {
    Files.createDirectories(folder);
    Path file = free(folder.toAbsolutePath());
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Copying copying =
        server() ? new ServerCopy(address, tools()) : new EmbeddedCopy(source, address);
    Map<String, Long> before = counts(jdbc);
    copying.write(part);
    Files.move(part, file);
    return new Backup(file, Files.size(file), before, counts(jdbc), copying.count(file));
  }

  /** Named by the time; two copies of one second keep their order by name. */
  private Path free(Path folder) throws SQLException {
    String ending = ending();
    return Stream.iterate(clock.instant(), time -> time.plusSeconds(1))
        .map(time -> folder.resolve(NAME.format(time) + ending))
        .filter(Files::notExists)
        .findFirst()
        .orElseThrow();
  }

  private String tools() {
    return environment.getProperty("kokuji.postgres-tools", "");
  }

  private String ending() throws SQLException {
    return server() ? ".dump" : ".zip";
  }

  private boolean server() throws SQLException {
    try {
      return "PostgreSQL".equals(JdbcUtils.commonDatabaseName(product()));
    } catch (MetaDataAccessException e) {
      throw new SQLException(e);
    }
  }

  private String product() throws MetaDataAccessException {
    return JdbcUtils.extractDatabaseMetaData(source, database -> database.getDatabaseProductName());
  }

  /** How many rows each table has. */
  static Map<String, Long> counts(JdbcClient jdbc) {
    List<String> tables =
        jdbc.sql(
                "select table_name from information_schema.tables"
                    + " where table_schema = current_schema and table_type = 'BASE TABLE'")
            .query(String.class)
            .list();
    Map<String, Long> counts = new TreeMap<>();
    for (String table : tables) {
      counts.put(
          table, jdbc.sql("select count(*) from \"" + table + "\"").query(Long.class).single());
    }
    return counts;
  }

  /** Those in the folder, the latest first. */
  public static List<Made> in(Path folder) throws IOException {
    List<Made> made = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList().reversed()) {
          if (file.getFileName().toString().startsWith("kokuji-")) {
            made.add(new Made(file, Files.size(file)));
          }
        }
      }
    }
    return made;
  }

  /** How one sort of database is copied, and how a copy is counted. */
  interface Copying {
    void write(Path file) throws IOException, DumpMissing;

    Map<String, Long> count(Path file) throws IOException, SQLException;
  }

  /** The tool that copies the database server is not here, or is older than the server. */
  public static final class DumpMissing extends Exception {
    private static final long serialVersionUID = 1L;

    DumpMissing(Exception cause) {
      super(cause);
    }
  }
}
