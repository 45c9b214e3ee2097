package jp.kokuji.run;

import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables as this program knows them. On a server that machines share, the program of another
 * may be newer, and change them while this one goes on running.
 */
@Component
public class KnownSchema {
  private final Flyway flyway;
  private final JdbcClient jdbc;
  private volatile Integer known;

  KnownSchema(Flyway flyway, JdbcClient jdbc) {
    this.flyway = flyway;
    this.jdbc = jdbc;
    this.known = newest();
  }

  private Integer newest() {
    return jdbc.sql("select max(\"installed_rank\") from \"flyway_schema_history\"")
        .query(Integer.class)
        .single();
  }

  /**
   * To be called before a program that runs already begins something.
   *
   * @throws FlywayValidateException if a newer program has changed the tables since
   */
  public void require() {
    Integer now = newest();
    if (!Objects.equals(now, known)) {
      flyway.validate();
      known = now;
    }
  }

  /** Whether that is what is amiss. */
  public static boolean isOfNewer(Throwable fault) {
    return fault instanceof FlywayValidateException
        || (fault.getCause() != null && isOfNewer(fault.getCause()));
  }
}
