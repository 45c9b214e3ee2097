package jp.kokuji.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The first of those that the submission has more than once. */
  private Map<Long, Place> repeated() {
    Map<Long, Place> first = new HashMap<>();
    jdbc.query(
        """
        select likeness, source_sheet, source_row from %1$s
        where submission_id = ? and likeness in (select likeness from %1$s
          where submission_id = ? group by likeness having count(*) > 1) order by ordinal
        """
            .formatted(SqlName.of(kind)),
        (RowCallbackHandler)
            row ->
                first.putIfAbsent(row.getLong(1), new Place("", row.getString(2), row.getInt(3))),
        submission,
        submission);
    return first;
  }

  /** Where the year's other files have what the submission has. */
  private Map<Long, Place> elsewhere() {
    Map<Long, Place> places = new HashMap<>();
    jdbc.query(
        """
        select other.likeness, s.path, other.source_sheet, other.source_row
        from %1$s other join submission s on s.id = other.submission_id, submission mine
        where s.state = 'ACTIVE' and mine.id = ? and s.fiscal_year = mine.fiscal_year
        and s.path <> mine.path
        and other.likeness in (select likeness from %1$s where submission_id = ?)
        order by s.path, other.ordinal
        """
            .formatted(SqlName.of(kind)),
        (RowCallbackHandler)
            row ->
                places.putIfAbsent(
                    row.getLong(1), new Place(row.getString(2), row.getString(3), row.getInt(4))),
        submission,
        submission);
    return places;
  }
}
