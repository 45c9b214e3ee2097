package jp.kokuji.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.kokuji.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The time of a server that an hour parts from this machine. */
@Tag("long")
class ServerClockTest {
  @Test
  void theTimeIsTheServersHoweverWrongThisMachinesIs() {
    String url = TestDatabase.newPostgres("clock");
    SingleConnectionDataSource server = new SingleConnectionDataSource(url, "postgres", "", true);
    try (server) {
      JdbcClient jdbc = JdbcClient.create(server);
      jdbc.sql("create schema ahead").update();
      jdbc.sql(
              "create function ahead.clock_timestamp() returns timestamptz language sql as"
                  + " 'select pg_catalog.clock_timestamp() + interval ''1 hour'''")
          .update();
      jdbc.sql("set search_path = ahead, pg_catalog").update();
      ServerClock clock = new ServerClock(jdbc);
      Duration ahead = Duration.between(Instant.now(), clock.instant());
      assertThat(ahead).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
      jdbc.sql("drop schema ahead cascade").update();
      assertThat(clock.instant()).as("goes on by itself").isAfter(Instant.now().plusSeconds(3540));
    }
  }
}
