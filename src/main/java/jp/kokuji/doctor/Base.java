package jp.kokuji.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.kokuji.run.ExistingDatabase;
import jp.kokuji.run.OutputMark;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * The database.
 *
 * @param source gives connections without making what is not there
 * @param shared whether a server of ours has it open already
 * @param output into which this machine writes
 */
public record Base(DataSource source, String url, boolean shared, Path output, Instant now) {
  /** PostgreSQL: the body has not run yet. */
  private static final String NO_ROLE_YET = "22023";

  /** PostgreSQL: no run of this version has been there yet. */
  private static final String NO_TABLE_YET = "42P01";

  /** H2: there is no file. */
  private static final String NONE_YET = "90146";

  /** Of those settings. */
  static Base of(DataSourceProperties properties, boolean shared, Path output, Instant now) {
    DataSource source = new ExistingDatabase(properties);
    return new Base(source, properties.determineUrl(), shared, output, now);
  }

  boolean embedded() {
    return url.startsWith("jdbc:h2:");
  }

  Stream<Finding> examine() {
    return Stream.concat(
        Finding.when(embedded() && !durable(), Ailment.NOT_DURABLE, "WRITE_DELAY=0"), opened());
  }

  /** Committed rows must survive a power cut, and only one process may write. */
  private boolean durable() {
    String address = url.toUpperCase(Locale.ROOT);
    return url.startsWith("jdbc:h2:mem:")
        || (address.contains(";WRITE_DELAY=0")
            && !address.contains("FILE_LOCK=NO")
            && !address.contains("LOCK_MODE=0"));
  }

  private Stream<Finding> opened() {
    try (Connection connection = source.getConnection()) {
      return Stream.concat(embedded() ? Stream.of() : server(connection), schema());
    } catch (SQLException refused) {
      String state = String.valueOf(refused.getSQLState());
      return switch (state) {
        case NONE_YET, NO_ROLE_YET -> Stream.empty();
        case ExistingDatabase.IN_USE -> Finding.when(!shared, Ailment.DATABASE_IN_USE);
        default -> Finding.when(true, Ailment.DATABASE_UNREACHABLE, state);
      };
    }
  }

  private Stream<Finding> server(Connection connection) throws SQLException {
    ServerSettings settings = ServerSettings.of(connection);
    boolean pooled;
    try (Connection second = source.getConnection()) {
      pooled = ServerSettings.of(second).process() == settings.process();
    }
    return Stream.of(
            settings.examine(now), Finding.when(pooled, Ailment.POOLED), elsewhere(connection))
        .flatMap(found -> found);
  }

  /** The last run, if it wrote into another folder than this machine would. */
  private Stream<Finding> elsewhere(Connection connection) throws SQLException {
    String sql = "select machine, output from run_turn where output <> ''";
    try (Statement statement = connection.createStatement();
        ResultSet last = statement.executeQuery(sql)) {
      if (!last.next()) {
        return Stream.empty();
      }
      Optional<String> own = OutputMark.find(output);
      boolean other = own.isPresent() && !own.get().equals(last.getString("output"));
      return Finding.when(other, Ailment.OUTPUT_NOT_SHARED, last.getString("machine"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (SQLException none) {
      if (NO_TABLE_YET.equals(none.getSQLState())) {
        return Stream.empty();
      }
      throw none;
    }
  }

  private Stream<Finding> schema() {
    String vendor = embedded() ? "h2" : "postgresql";
    try {
      MigrationInfo[] all =
          Flyway.configure()
              .dataSource(source)
              .locations("classpath:db/migration/" + vendor, "classpath:db/migration/common")
              .load()
              .info()
              .all();
      boolean any = Arrays.stream(all).anyMatch(each -> each.getState().isApplied());
      long old =
          Arrays.stream(all).filter(each -> each.getState() == MigrationState.PENDING).count();
      boolean young =
          Arrays.stream(all).anyMatch(each -> each.getState().name().startsWith("FUTURE"));
      return Stream.concat(
          Finding.when(any && old > 0, Ailment.SCHEMA_OLD, old),
          Finding.when(young, Ailment.SCHEMA_NEW));
    } catch (FlywayException unreadable) {
      return Finding.when(true, Ailment.DATABASE_UNREACHABLE, "Flyway");
    }
  }
}
