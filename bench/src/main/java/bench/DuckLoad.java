package bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB: a ledger judged by roughly the same rules in one statement, kept, and counted. */
public final class DuckLoad {
  /** The columns as written become days, places and clauses; what cannot stays null. */
  private static final String READ =
      """
      select number, coalesce(branch, '') as branch, written.received_on as received_as,
        written.decided_on as decided_as, written.agency, p.place, p.agency as place_agency,
        c.place as corner, c.place is null and written.corner is not null as corner_unknown,
        requester, method, outcome, clauses,
        try_strptime(trim(received_on), ['%Y-%m-%d', '%Y/%m/%d'])::date as received_on,
        try_strptime(trim(decided_on), ['%Y-%m-%d', '%Y/%m/%d'])::date as decided_on,
        list_sort(list_distinct(regexp_extract_all(
          translate(clauses, '０１２３４５６７８９', '0123456789'), '[0-9]+'))) as clause_list,
        count(*) over (partition by number, branch) as same_key
      from read_csv('LEDGER', header = false, skip = 1, all_varchar = true, delim = ',', quote = '"',
        auto_detect = false, columns = {'number': 'varchar', 'branch': 'varchar',
        'received_on': 'varchar', 'agency': 'varchar', 'department': 'varchar',
        'corner': 'varchar', 'requester': 'varchar', 'method': 'varchar', 'outcome': 'varchar',
        'clauses': 'varchar', 'decided_on': 'varchar'}) as written
      left join place p on p.written = written.department
      left join corner c on c.written = written.corner
      """;

  private static final String JUDGE =
      """
      create table request as select *, case
          when number is null then 'number'
          when same_key > 1 then 'key'
          when received_on is null
            or received_on not between date '2021-04-01' and date '2022-03-31' then 'received'
          when decided_as is not null and (decided_on is null or decided_on < received_on)
            then 'decided'
          when place is null or place_agency <> agency then 'department'
          when corner_unknown then 'corner'
          when requester is null or requester not in ('市内', '市外') then 'requester'
          when method is null
            or method not in ('閲覧', '視聴', '写しの交付', '閲覧及び写しの交付') then 'method'
          when outcome not in ('開示', '部分開示', '不開示', '存否拒否', '不存在', '取下げ', 'その他')
            then 'outcome'
          when outcome in ('部分開示', '不開示') and clauses is null then 'clauses missing'
          when clauses is not null and (not regexp_full_match(clauses,
            '第?[0-9０-９]+号?([・、,]第?[0-9０-９]+号?)*(該当)?')
            or len(list_filter(clause_list, c -> c::int not between 1 and 8)) > 0) then 'clauses'
        end as problem
      from (
      """;

  /** The ledger, the places' names, the corners' names, and the database to be made. */
  public static void main(String[] arguments) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + arguments[3]);
        Statement statement = duck.createStatement()) {
      statement.execute(names("place", arguments[1]));
      statement.execute(names("corner", arguments[2]));
      statement.execute(JUDGE + READ.replace("LEDGER", quoted(arguments[0])) + ")");
      say(statement, "select count(*) from request where problem is null", "written");
      say(statement, "select problem, count(*) from request group by all", "judged");
      say(
          statement,
          "select outcome, agency, count(*) from request where problem is null group by all",
          "counted");
    }
  }

  private static String names(String table, String file) {
    return "create table %s as select * from read_csv('%s', header = true, all_varchar = true)"
        .formatted(table, quoted(file));
  }

  private static String quoted(String file) {
    return file.replace("'", "''");
  }

  private static void say(Statement statement, String query, String what) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        StringBuilder line = new StringBuilder(what);
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(' ').append(rows.getString(i));
        }
        System.out.println(line);
      }
    }
  }
}
