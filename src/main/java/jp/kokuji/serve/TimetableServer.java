package jp.kokuji.serve;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import jp.kokuji.run.OwnSchema;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database server that holds the timetable: with the tables of the body where it is of one, in
 * a schema of its own where it is of all.
 *
 * @param ofAll whether it is of all bodies
 */
public record TimetableServer(DataSourceProperties properties, boolean ofAll) {
  private static final OwnSchema SCHEMA = OwnSchema.of("queue");

  /** One connection for what runs, one for its signs of life, one to see what is due. */
  private static final int CONNECTIONS = 3;

  /** Whether there is a server at the address that machines can share. */
  public static boolean shared(String url) {
    return url.startsWith("jdbc:postgresql:");
  }

  /** Connections to it; the schema is made where there is none. */
  HikariDataSource pool() throws SQLException {
    if (ofAll) {
      try (Connection server =
          DriverManager.getConnection(properties.determineUrl(), signedIn(LastLook.patience()))) {
        SCHEMA.make(server);
      }
    }
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(address());
    pool.setDataSourceProperties(signedIn(LastLook.patience()));
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setPoolName("timetable");
    return pool;
  }

  /** For a question now and then. */
  JdbcClient asked() {
    DriverManagerDataSource source = new DriverManagerDataSource(address());
    source.setConnectionProperties(signedIn(LastLook.patience()));
    return JdbcClient.create(source);
  }

  private String address() {
    String url = properties.determineUrl();
    return ofAll ? SCHEMA.address(url) : url;
  }

  private Properties signedIn(Properties patient) {
    patient.setProperty("logServerErrorDetail", "false");
    Optional.ofNullable(properties.determineUsername())
        .ifPresent(user -> patient.setProperty("user", user));
    Optional.ofNullable(properties.determinePassword())
        .ifPresent(password -> patient.setProperty("password", password));
    return patient;
  }
}
