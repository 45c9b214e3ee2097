package jp.kokuji.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Lets the record tables follow {@code jobs/kinds/}: a table or a column that is missing is added,
 * and nothing that was stored is ever taken away, whatever the words say.
 */
@Repository
public class RecordTables {
  private final JdbcTemplate jdbc;
  private final ComparedForms forms;

  RecordTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.forms = new ComparedForms(jdbc);
  }

  /**
   * A field that cannot be stored any more, because its column holds values of another type.
   *
   * @param stored the type of the column
   */
  public record Retyped(RecordKind kind, Field field, Stored stored) {}

  /** What a column holds. */
  public enum Stored {
    TEXT,
    NUMBER,
    DATE
  }

  /**
   * What the kinds need that the database has not got: statements, and what none can help.
   *
   * @param forms the statements that make room beside what was stored for the form in which it is
   *     compared
   */
  private record Changes(List<String> statements, List<String> forms, List<Retyped> retyped) {
    Changes() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Whether the tables do not follow the kinds yet. */
  public boolean lack(Collection<RecordKind> kinds) {
    Changes changes = changes(kinds);
    return !changes.statements().isEmpty()
        || !changes.forms().isEmpty()
        || !forms.areOfToday()
        || !changes.retyped().isEmpty();
  }

  /**
   * Adds what is missing, for the run that alone changes the database. A column without any value
   * is made anew where its type has changed.
   *
   * @return the fields that cannot be stored any more; where there is one, nothing is changed
   */
  public List<Retyped> follow(Collection<RecordKind> kinds) {
    Changes changes = changes(kinds);
    if (changes.retyped().isEmpty()) {
      changes.statements().forEach(jdbc::execute);
      if (!changes.forms().isEmpty() || !forms.areOfToday()) {
        forms.unmake(); // a kill in between lets the next start do all of this again
        changes.forms().forEach(jdbc::execute);
        kinds.forEach(forms::renewKeys);
        kinds.forEach(forms::fill);
        forms.made();
      }
    }
    return changes.retyped();
  }

  private Changes changes(Collection<RecordKind> kinds) {
    Map<String, Map<String, String>> stored = stored();
    Changes changes = new Changes();
    for (RecordKind kind : kinds) {
      RecordTable table = new RecordTable(kind);
      Map<String, String> columns = stored.get(kind.table());
      if (columns == null) {
        changes.statements().add(table.create());
      } else {
        table.columns().stream()
            .filter(column -> !column.sqlType().equals(columns.get(column.name())))
            .forEach(column -> alter(kind, column, columns, changes));
      }
    }
    return changes;
  }

  private void alter(
      RecordKind kind, RecordTable.Column column, Map<String, String> stored, Changes changes) {
    String alter = "alter table " + SqlName.of(kind);
    String type = stored.get(column.name());
    if (type != null && holdsValues(kind, column)) {
      changes.retyped().add(new Retyped(kind, field(kind, column), meaning(type)));
    } else if (type != null) {
      changes.statements().add(alter + " drop column " + SqlName.of(column.name()));
    }
    boolean form = column.of() != null && stored.containsKey(column.of().name());
    (form ? changes.forms() : changes.statements())
        .add(alter + " add column if not exists " + column.sql());
  }

  private boolean holdsValues(RecordKind kind, RecordTable.Column column) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from %s where %s is not null)"
                .formatted(SqlName.of(kind), SqlName.of(column.name())),
            Boolean.class));
  }

  private static Field field(RecordKind kind, RecordTable.Column column) {
    return column.of() != null
        ? column.of()
        : kind.all().stream()
            .filter(field -> field.columns().contains(column.name()))
            .findFirst()
            .orElseThrow();
  }

  private static Stored meaning(String type) {
    return switch (type) {
      case "integer" -> Stored.NUMBER;
      case "date" -> Stored.DATE;
      default -> Stored.TEXT;
    };
  }

  /** The types of all columns by table and name, as the database tells them, in small letters. */
  private Map<String, Map<String, String>> stored() {
    Map<String, Map<String, String>> stored = new HashMap<>();
    jdbc.query(
        "select table_name, column_name, data_type"
            + " from information_schema.columns where table_schema = current_schema",
        (ResultSet row) -> {
          // in Java, since H2's own lower() follows the language of the machine
          stored
              .computeIfAbsent(small(row, 1), table -> new HashMap<>())
              .put(small(row, 2), small(row, 3));
        });
    return stored;
  }

  private static String small(ResultSet row, int column) throws SQLException {
    return row.getString(column).toLowerCase(Locale.ROOT);
  }
}
