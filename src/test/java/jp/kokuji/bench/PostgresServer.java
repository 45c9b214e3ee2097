package jp.kokuji.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server for one run of the benchmark. For each line of the standard input it makes a
 * new, empty database of that name and prints its JDBC address; it stops when the input ends.
 */
final class PostgresServer {
  private PostgresServer() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    // what embedded servers switch off for tests is on: a server of a city keeps what it committed
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        BufferedReader names =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String name = names.readLine(); name != null; name = names.readLine()) {
        renew(server, name);
        System.out.println(server.getJdbcUrl("postgres", name));
      }
    }
  }

  private static void renew(EmbeddedPostgres server, String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute(
          "create database "
              + name
              + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'ja-JP'");
      // so that no contestant pays for what the one before it wrote
      statement.execute("checkpoint");
    }
  }
}
