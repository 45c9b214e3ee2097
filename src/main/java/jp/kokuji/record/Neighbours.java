package jp.kokuji.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.StandingRows.Place;
import jp.kokuji.record.StandingRows.Row;
import jp.kokuji.record.YearKeys.Column;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows that may share their key or likeness with another, of submissions that are settled
 * together and of those beside them: a year's table is read once for all of them.
 */
public final class Neighbours {
  private final JdbcTemplate jdbc;
  private final List<Staged> staged;
  private final Map<YearOfKind, Rows> read = new HashMap<>();
  private final Map<YearOfKind, NearlyAlike> nearly = new HashMap<>();
  private final Set<Taken> taken = new HashSet<>();

  private record YearOfKind(FiscalYear year, String kind) {}

  /** A row of any submission. */
  private record Standing(long submission, Place place, long ordinal, String key, String likeness) {
    String value(Column column) {
      return column == Column.RECORD_KEY ? key : likeness;
    }
  }

  /** Rows of a year by what they may share, under each value that somebody has to look for. */
  private record Rows(Map<String, List<Standing>> keys, Map<String, List<Standing>> likenesses) {
    Map<String, List<Standing>> of(Column column) {
      return column == Column.RECORD_KEY ? keys : likenesses;
    }

    boolean seek(String key, String likeness) {
      return keys.containsKey(key) || likenesses.containsKey(likeness);
    }

    void add(Standing row) {
      for (Column column : Column.values()) {
        List<Standing> same = of(column).get(row.value(column));
        if (same != null) {
          same.add(row);
        }
      }
    }
  }

  /** A row that was taken back since. */
  private record Taken(long submission, long ordinal) {}

  Neighbours(JdbcTemplate jdbc, List<Staged> staged) {
    this.jdbc = jdbc;
    this.staged = staged;
  }

  /** Is told that these rows of a submission are held back. */
  void take(long submission, List<Long> ordinals) {
    ordinals.forEach(ordinal -> taken.add(new Taken(submission, ordinal)));
  }

  /** What of the submission stands elsewhere but for one value. */
  List<Finding> nearlyAlike(Staged submission, RecordKind kind) {
    FiscalYear year = submission.keys().year();
    return nearly
        .computeIfAbsent(new YearOfKind(year, kind.id()), each -> new NearlyAlike(jdbc, year, kind))
        .find(submission.id(), row -> !taken.contains(new Taken(row.submission(), row.ordinal())));
  }

  /** The rows of a submission by a column, and what stands beside them now. */
  StandingRows of(Staged submission, RecordKind kind, Column column) {
    SeenKeys.Values values = submission.keys().of(kind, column);
    if (values.many()) {
      return new StoredRows(jdbc, submission.id(), kind, column);
    }
    Rows rows =
        read.computeIfAbsent(
            new YearOfKind(submission.keys().year(), kind.id()), year -> read(year.year(), kind));
    List<Standing> standing =
        values.named().stream()
            .flatMap(value -> rows.of(column).getOrDefault(value, List.of()).stream())
            .filter(row -> !taken.contains(new Taken(row.submission(), row.ordinal())))
            .toList();
    return new Known(submission.id(), standing, column);
  }

  private Rows read(FiscalYear year, RecordKind kind) {
    Rows rows =
        new Rows(sought(year, kind, Column.RECORD_KEY), sought(year, kind, Column.LIKENESS));
    new LongResult(jdbc)
        .read(
            "select r.record_key, r.likeness, s.id, s.path, r.source_sheet, r.source_row, r.ordinal"
                + " from %s r join submission s on s.id = r.submission_id"
                    .formatted(SqlName.of(kind))
                + " where s.state in ('ACTIVE', 'STAGED') and s.fiscal_year = ?",
            row -> {
              String key = row.getString(1);
              String likeness = String.valueOf(row.getString(2));
              if (rows.seek(key, likeness)) {
                Place place = new Place(row.getString(4), row.getString(5), row.getInt(6));
                rows.add(new Standing(row.getLong(3), place, row.getLong(7), key, likeness));
              }
            },
            year.year());
    return rows;
  }

  /** A place for the rows of each value of the column that may stand twice. */
  private Map<String, List<Standing>> sought(FiscalYear year, RecordKind kind, Column column) {
    Map<String, List<Standing>> sought = new HashMap<>();
    staged.stream()
        .map(Staged::keys)
        .filter(watch -> watch.year().equals(year))
        .flatMap(watch -> watch.of(kind, column).named().stream())
        .forEach(value -> sought.put(value, new ArrayList<>()));
    return sought;
  }

  /** Rows that are in memory. */
  private final class Known implements StandingRows {
    private final Column column;
    private final List<Row> own = new ArrayList<>();
    private final Map<String, List<Standing>> others = new HashMap<>();

    Known(long submission, List<Standing> rows, Column column) {
      this.column = column;
      String path = "";
      for (Standing row : rows) {
        if (row.submission() == submission) {
          path = row.place().path();
          Place place = new Place("", row.place().sheet(), row.place().row());
          own.add(new Row(place, row.ordinal(), row.value(column)));
        }
      }
      own.sort(Comparator.comparingLong(Row::ordinal));
      for (Standing row : rows) {
        if (!row.place().path().equals(path)) {
          others.computeIfAbsent(row.value(column), v -> new ArrayList<>()).add(row);
        }
      }
    }

    @Override
    public void own(Consumer<Row> rows) {
      own.forEach(rows);
    }

    @Override
    public boolean onOneSheet() {
      return own.stream().map(row -> row.place().sheet()).distinct().count() <= 1;
    }

    @Override
    public Map<String, Place> repeated() {
      Map<String, Place> first = new HashMap<>();
      own.forEach(row -> first.putIfAbsent(row.value(), row.place()));
      return first;
    }

    @Override
    public Map<String, Place> elsewhere() {
      Map<String, Place> places = new HashMap<>();
      Set<Long> counting = counting();
      own.stream()
          .flatMap(row -> others.getOrDefault(row.value(), List.of()).stream())
          .filter(other -> counting.contains(other.submission()))
          .forEach(other -> places.merge(other.value(column), other.place(), Place::first));
      return places;
    }

    /** Whose rows count at this moment. */
    private Set<Long> counting() {
      List<Long> all =
          others.values().stream()
              .flatMap(List::stream)
              .map(Standing::submission)
              .distinct()
              .toList();
      return all.isEmpty()
          ? Set.of()
          : Set.copyOf(
              JdbcClient.create(jdbc)
                  .sql("select id from submission where state = 'ACTIVE' and id in (:ids)")
                  .param("ids", all)
                  .query(Long.class)
                  .list());
    }
  }
}
