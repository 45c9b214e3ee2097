package jp.kokuji.run;

import java.util.Objects;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database where there is one: looking must not be what creates it. */
public final class ExistingDatabase extends DriverManagerDataSource {
  /** H2: another process has the file open. */
  public static final String IN_USE = "90020";

  /** One connection for each that asks. */
  public ExistingDatabase(DataSourceProperties properties) {
    String url = properties.determineUrl();
    setUrl(url.startsWith("jdbc:h2:") ? url + ";IFEXISTS=TRUE" : url);
    setUsername(Objects.requireNonNullElse(properties.determineUsername(), ""));
    setPassword(Objects.requireNonNullElse(properties.determinePassword(), ""));
  }
}
