package jp.kokuji.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads a result that may have millions of rows, in constant memory. */
public record LongResult(JdbcTemplate jdbc) {
  private static final int FETCHED = 1000;

  /** Hands on the rows one by one; meanwhile the caller's connection can do nothing else. */
  public void read(String sql, RowCallbackHandler rows, Object... parameters) {
    jdbc.execute(
        (Connection connection) -> {
          if (connection.isWrapperFor(JdbcConnection.class)) {
            readLazily(connection, sql, rows, parameters);
          } else if (connection.getAutoCommit()) {
            readTogether(connection, sql, rows, parameters);
          } else {
            read(connection, sql, rows, parameters);
          }
          return true;
        });
  }

  /** H2 gathers the whole result first, on disk where it is long, unless it is told not to. */
  private static void readLazily(
      Connection connection, String sql, RowCallbackHandler rows, Object... parameters)
      throws SQLException {
    try (Statement setting = connection.createStatement()) {
      setting.execute("set lazy_query_execution 1");
      try {
        read(connection, sql, rows, parameters);
      } finally {
        setting.execute("set lazy_query_execution 0");
      }
    }
  }

  /** PostgreSQL sends the whole result at once, unless within a transaction. */
  private static void readTogether(
      Connection connection, String sql, RowCallbackHandler rows, Object... parameters)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      read(connection, sql, rows, parameters);
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void read(
      Connection connection, String sql, RowCallbackHandler rows, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(FETCHED);
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          rows.processRow(result);
        }
      }
    }
  }
}
