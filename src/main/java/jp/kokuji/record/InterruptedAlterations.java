package jp.kokuji.record;

import java.sql.ResultSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Clears up, before the migrations of a start, what a kill in the midst of an {@code alter table}
 * leaves on H2: it copies the table, drops the old one and renames the copy, each by itself.
 */
@Component
class InterruptedAlterations implements Callback {
  private static final Logger LOG = LoggerFactory.getLogger(InterruptedAlterations.class);

  /** The name that H2 gives to a copy; no other database writes it in these letters. */
  private static final Pattern COPY = Pattern.compile("(.+)_COPY_\\d+_\\d+");

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    clear(new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true)));
  }

  /**
   * A copy beside its table may not be whole and goes, with the references of other tables that
   * were copied to it; one without its table has taken its place.
   */
  private static void clear(JdbcTemplate jdbc) {
    Set<String> tables = new TreeSet<>();
    jdbc.query(
        "select table_name from information_schema.tables where table_schema = current_schema",
        (ResultSet row) -> {
          tables.add(row.getString(1));
        });
    for (String copy : tables) {
      Matcher name = COPY.matcher(copy);
      if (name.matches() && tables.contains(name.group(1))) {
        LOG.warn("dropping {}, the copy of a change that was interrupted", copy);
        jdbc.execute("drop table \"" + copy + "\" cascade");
      } else if (name.matches()) {
        LOG.warn("putting {} in the place of the table that it was to replace", copy);
        jdbc.execute("alter table \"" + copy + "\" rename to \"" + name.group(1) + "\"");
      }
    }
  }

  @Override
  public String getCallbackName() {
    return "interrupted alterations";
  }
}
