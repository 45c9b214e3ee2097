package jp.kokuji.record;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.record.StandingRows.Place;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import jp.kokuji.submission.Sameness;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the records of a submission that say what others say but for one value, where no number
 * tells the two apart: a ledger sent again with another date or in other words counts twice.
 */
record NearlyAlike(JdbcTemplate jdbc, long submission, RecordKind kind) {
  private static final double SAME_WORDS = 0.9;

  /** Two records that one value tells apart. */
  private record Pair(ComparedRow own, ComparedRow other, Field by) {
    List<String> where() {
      Place at = other.place();
      return List.of(at.path(), at.sheet(), Integer.toString(at.row()), by.heading());
    }
  }

  /** Whether words or a day are among what tells records of the kind apart. */
  static boolean matters(RecordKind kind) {
    return kind.find(Field.Role.PERIOD).isPresent()
        && (kind.key().isEmpty()
            || kind.key().stream()
                .anyMatch(name -> kind.field(name).type() instanceof FieldType.Text));
  }

  /** One problem for all rows that another sheet or file nearly has too. */
  List<Finding> find() {
    List<ComparedRow> rows = rows();
    Map<List<String>, List<Pair>> bySheet = new LinkedHashMap<>();
    for (Field but : kind.fields().stream().filter(this::mayDiffer).toList()) {
      Map<String, ComparedRow> others = new HashMap<>();
      for (ComparedRow row : rows) {
        ComparedRow other = others.putIfAbsent(row.without(but), row);
        if (row.own() && other != null && isDoubtful(row, other, but)) {
          List<String> sheets =
              List.of(row.place().sheet(), other.place().path(), other.place().sheet(), but.name());
          bySheet.computeIfAbsent(sheets, s -> new ArrayList<>()).add(new Pair(row, other, but));
        }
      }
    }
    return bySheet.values().stream().map(this::finding).toList();
  }

  private Finding finding(List<Pair> pairs) {
    Pair first = pairs.getFirst();
    Place own = first.own().place();
    return new Finding(
        new Problem(
            Rule.NEARLY_ALIKE,
            own.sheet(),
            own.row(),
            first.by().heading(),
            Integer.toString(pairs.size()),
            first.where()),
        first.own().ordinal());
  }

  /** Numbers tell records apart, and where there are none, the month or day does. */
  private boolean mayDiffer(Field field) {
    Field period = kind.find(Field.Role.PERIOD).orElseThrow();
    boolean tells =
        kind.key().isEmpty()
            && (field.equals(period) || (ComparedRow.isDay(field) && ComparedRow.isDay(period)));
    return !tells
        && !ComparedRow.isNumber(field)
        && (!ComparedRow.isDay(field) || field.equals(firstDay()));
  }

  /** What a record must say tells it apart, unless it says so in nearly the same words. */
  private boolean isDoubtful(ComparedRow own, ComparedRow other, Field but) {
    String one = own.value(but);
    String two = other.value(but);
    if (ComparedRow.isDay(but)) {
      return !own.values().equals(other.values());
    }
    if (one.equals(two)) {
      return false;
    }
    boolean named = but.filled() && but.type() instanceof FieldType.Text && !own.isNumbered(kind);
    return !named
        || (!other.place().isIn(own.place())
            && new JaroWinklerSimilarity().apply(one, two) >= SAME_WORDS);
  }

  private Field firstDay() {
    return kind.fields().stream().filter(ComparedRow::isDay).findFirst().orElseThrow();
  }

  /** Those of the year's other files, then those of the submission. */
  private List<ComparedRow> rows() {
    List<Field> fields = kind.fields();
    String columns =
        String.join(", ", fields.stream().map(field -> SqlName.ofRecord(field.name())).toList());
    return jdbc.query(
        """
        select s.id, s.path, r.source_sheet, r.source_row, r.ordinal, %s
        from %s r join submission s on s.id = r.submission_id, submission mine
        where mine.id = ? and (s.id = mine.id
          or s.state = 'ACTIVE' and s.fiscal_year = mine.fiscal_year and s.path <> mine.path)
        order by case when s.id = mine.id then 1 else 0 end, s.path, r.ordinal
        """
            .formatted(columns, SqlName.of(kind)),
        (row, number) -> {
          String path = row.getLong(1) == submission ? "" : row.getString(2);
          Map<Field, String> values = new LinkedHashMap<>();
          for (int i = 0; i < fields.size(); i++) {
            String value = requireNonNullElse(row.getString(6 + i), "");
            values.put(fields.get(i), Sameness.of(fields.get(i), value));
          }
          return new ComparedRow(
              new Place(path, row.getString(3), row.getInt(4)), row.getLong(5), values);
        },
        submission);
  }
}
