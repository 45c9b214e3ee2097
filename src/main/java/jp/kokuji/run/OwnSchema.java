package jp.kokuji.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The schema of a body on a server that holds many, and the role of the same name that owns it. A
 * connection has that role from its first moment, and even to reset the role leads back to it.
 */
public record OwnSchema(String name) {
  private static final String OPTIONS = "currentSchema=%1$s&options=-c%%20role=%1$s";

  /** What a second of two first runs at once is told, when the first has made all of it. */
  private static final String DUPLICATE = "42710|23505|42P06";

  public static OwnSchema of(String code) {
    return new OwnSchema("kokuji_" + code);
  }

  /** The address by which it is opened. */
  public String address(String url) {
    return url + (url.contains("?") ? "&" : "?") + OPTIONS.formatted(name);
  }

  /** The address of the server as a whole, of one that was made above. */
  public String without(String address) {
    return address.substring(0, address.length() - OPTIONS.formatted(name).length() - 1);
  }

  /**
   * Makes it where there is none yet; the role may be there from another database of the server.
   */
  public void make(Connection server) throws SQLException {
    if (exists(server, "select 1 from pg_namespace where nspname = ?")) {
      return;
    }
    boolean known = exists(server, "select 1 from pg_roles where rolname = ?");
    server.setAutoCommit(false);
    try (Statement statement = server.createStatement()) {
      if (!known) {
        statement.execute("create role " + name + " nologin");
        statement.execute("grant " + name + " to current_user");
      }
      statement.execute("create schema " + name + " authorization " + name);
      server.commit();
    } catch (SQLException e) {
      if (!String.valueOf(e.getSQLState()).matches(DUPLICATE)) {
        throw e;
      }
    }
  }

  private boolean exists(Connection server, String asked) throws SQLException {
    try (PreparedStatement statement = server.prepareStatement(asked)) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    }
  }
}
