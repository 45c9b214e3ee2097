package bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** DuckDB: the tables of a year's report on document requests, counted from its stored records. */
public final class DuckReport {
  private static final List<String> TABLES =
      List.of(
          "select method, count(*) from accepted group by cube (method)",
          "select requester, outcome, count(*) from accepted group by cube (requester, outcome)",
          "select agency, place, clause_list, count(*) from accepted where outcome = '部分開示'"
              + " group by grouping sets ((agency, place, clause_list), (agency, place), ())",
          "select clause, count(*) from (select unnest(clause_list) as clause from accepted"
              + " where outcome = '部分開示') group by clause",
          "select agency, place, count(*) from accepted where outcome = '不開示'"
              + " group by grouping sets ((agency, place), ())",
          "select agency, place, clause_list, count(*) from accepted where outcome = '不開示'"
              + " group by grouping sets ((agency, place, clause_list), (agency, place), ())",
          "select agency, place, count(*) from accepted where outcome = '存否拒否'"
              + " group by grouping sets ((agency, place), ())",
          "select agency, place, count(*) from accepted where outcome = '不存在'"
              + " group by grouping sets ((agency, place), ())",
          "select agency, corner, count(*) from accepted group by grouping sets ((agency, corner), ())",
          "select date_trunc('month', received_on), count(*) from accepted group by cube (1)",
          "select agency, outcome, count(*) from accepted group by cube (agency, outcome)",
          "select year(received_on - interval 3 month), outcome, count(*) from accepted"
              + " group by cube (1, outcome)");

  /** The database that DuckLoad made. */
  public static void main(String[] arguments) throws SQLException {
    Properties reading = new Properties();
    reading.setProperty("duckdb.read_only", "true");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + arguments[0], reading);
        Statement statement = duck.createStatement()) {
      statement.execute(
          "create temporary view accepted as select * from request where problem is null");
      int figures = 0;
      for (String table : TABLES) {
        figures += count(statement, table);
      }
      System.out.println("figures " + figures);
      try (ResultSet row = statement.executeQuery("select count(*) from accepted")) {
        row.next();
        System.out.println("written " + row.getLong(1));
      }
    }
  }

  private static int count(Statement statement, String table) throws SQLException {
    int rows = 0;
    try (ResultSet result = statement.executeQuery(table)) {
      while (result.next()) {
        rows++;
      }
    }
    return rows;
  }
}
