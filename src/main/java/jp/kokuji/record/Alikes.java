package jp.kokuji.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Finds the records of a submission that say what others say, but for their number: the same thing
 * may have been submitted twice. Without a number, they are the same.
 */
record Alikes(JdbcTemplate jdbc, long submission, RecordKind kind) {

  /** Where a record stands; the path is empty for the submission that is settled. */
  private record Place(String path, String sheet, int row) {

    boolean isIn(Place sheetOrFile) {
      return path.equals(sheetOrFile.path) && sheet.equals(sheetOrFile.sheet);
    }
  }

  /** A record of the submission beside the one that stood before it. */
  private record Pair(Place own, long ordinal, Place other) {}

  /**
   * @param across whether there may be any in other files
   */
  List<Finding> find(boolean across) {
    List<Pair> pairs = pairs(across ? elsewhere() : new HashMap<>(), repeated());
    return kind.key().isEmpty() ? withoutNumber(pairs) : numbered(pairs);
  }

  /** The same record on another sheet or in another file counts once; in one sheet, who knows. */
  private List<Finding> withoutNumber(List<Pair> pairs) {
    return pairs.stream()
        .map(
            pair -> finding(pair.other().isIn(pair.own()) ? Rule.ALIKE : Rule.SAME_RECORD, pair, 1))
        .toList();
  }

  /** One problem for all rows that another sheet or file has too: there may be thousands. */
  private List<Finding> numbered(List<Pair> pairs) {
    Map<List<String>, List<Pair>> bySheet = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (!pair.other().isIn(pair.own()) || Likeness.isTelling(kind)) {
        bySheet
            .computeIfAbsent(
                List.of(pair.own().sheet(), pair.other().path(), pair.other().sheet()),
                sheets -> new ArrayList<>())
            .add(pair);
      }
    }
    return bySheet.values().stream()
        .map(same -> finding(Rule.ALIKE, same.getFirst(), same.size()))
        .toList();
  }

  private static Finding finding(Rule rule, Pair pair, int rows) {
    Place other = pair.other();
    return new Finding(
        new Problem(
            rule,
            pair.own().sheet(),
            pair.own().row(),
            "",
            Integer.toString(rows),
            List.of(other.path(), other.sheet(), Integer.toString(other.row()))),
        pair.ordinal());
  }

  private List<Pair> pairs(Map<Long, Place> elsewhere, Map<Long, Place> repeated) {
    List<Pair> pairs = new ArrayList<>();
    if (elsewhere.isEmpty() && repeated.isEmpty()) {
      return pairs;
    }
    jdbc.query(
        "select source_sheet, source_row, ordinal, likeness from %s".formatted(SqlName.of(kind))
            + " where submission_id = ? order by ordinal",
        (RowCallbackHandler)
            row -> {
              Place own = new Place("", row.getString(1), row.getInt(2));
              Place first = repeated.getOrDefault(row.getLong(4), own);
              Place other = elsewhere.getOrDefault(row.getLong(4), first);
              if (!other.equals(own)) {
                pairs.add(new Pair(own, row.getLong(3), other));
              }
            },
        submission);
    return pairs;
  }

  /** The first of those that the submission has more than once; sorted, whatever is planned. */
  private Map<Long, Place> repeated() {
    Map<Long, Place> first = new HashMap<>();
    new LongResult(jdbc)
        .read(
            """
            select likeness, source_sheet, source_row from (
              select likeness, source_sheet, source_row, ordinal,
                count(*) over (partition by likeness) as same,
                row_number() over (partition by likeness order by ordinal) as place
              from %s where submission_id = ?) as counted
            where same > 1 and place = 1
            """
                .formatted(SqlName.of(kind)),
            row -> first.put(row.getLong(1), new Place("", row.getString(2), row.getInt(3))),
            submission);
    return first;
  }

  /** Where the year's other files have what the submission has; each table is read once. */
  private Map<Long, Place> elsewhere() {
    Set<Long> own = new HashSet<>();
    new LongResult(jdbc)
        .read(
            "select likeness from %s where submission_id = ?".formatted(SqlName.of(kind)),
            row -> own.add(row.getLong(1)),
            submission);
    Map<Long, Place> places = new HashMap<>();
    new LongResult(jdbc)
        .read(
            """
            select other.likeness, s.path, other.source_sheet, other.source_row
            from %s other join submission s on s.id = other.submission_id, submission mine
            where s.state = 'ACTIVE' and mine.id = ? and s.fiscal_year = mine.fiscal_year
            and s.path <> mine.path and other.likeness is not null
            """
                .formatted(SqlName.of(kind)),
            row -> {
              if (own.contains(row.getLong(1))) {
                places.merge(
                    row.getLong(1),
                    new Place(row.getString(2), row.getString(3), row.getInt(4)),
                    Alikes::first);
              }
            },
            submission);
    return places;
  }

  private static Place first(Place one, Place other) {
    int order = one.path().compareTo(other.path());
    return order < 0 || (order == 0 && one.row() <= other.row()) ? one : other;
  }
}
