package jp.kokuji.record;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
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
 * tells the two apart: a ledger sent again with another date or in other words counts twice. A
 * year's records are read once for all submissions that are settled together.
 */
final class NearlyAlike {
  private static final double SAME_WORDS = 0.9;

  private final JdbcTemplate jdbc;
  private final RecordKind kind;

  /** The year's rows of each submission in their order. */
  private final Map<Long, List<ComparedRow>> own = new HashMap<>();

  /** Those that say the same but for a field, by path and order; only where there are several. */
  private final Map<Field, Map<Long, List<ComparedRow>>> same = new LinkedHashMap<>();

  /** What the year before said, by all of it; only where nothing in a record tells its year. */
  private final Map<Long, ComparedRow> former = new HashMap<>();

  NearlyAlike(JdbcTemplate jdbc, FiscalYear year, RecordKind kind) {
    this.jdbc = jdbc;
    this.kind = kind;
    if (isCompared(kind)) {
      kind.fields().stream().filter(this::mayDiffer).forEach(but -> same.put(but, new HashMap<>()));
    }
    if (isUndated(kind)) {
      rows(year.previous()).forEach(row -> former.putIfAbsent(row.hash(), row));
    }
    for (ComparedRow row : rows(year)) {
      own.computeIfAbsent(row.submission(), id -> new ArrayList<>()).add(row);
      same.forEach(
          (but, rows) ->
              rows.computeIfAbsent(row.without(but), hash -> new ArrayList<>(1)).add(row));
    }
  }

  /** Two records that one value tells apart. */
  private record Pair(ComparedRow own, ComparedRow other, Field by) {
    List<String> where() {
      Place at = other.place();
      String path = own.submission() == other.submission() ? "" : at.path();
      return List.of(path, at.sheet(), Integer.toString(at.row()), by.heading());
    }
  }

  /** Whether records of the kind may be nearly alike, or be last year's. */
  static boolean matters(RecordKind kind) {
    return isCompared(kind) || isUndated(kind);
  }

  /** Whether nothing tells a record's year; that there is nothing of a kind is so each year. */
  private static boolean isUndated(RecordKind kind) {
    return kind.fields().stream()
        .map(Field::type)
        .noneMatch(
            type ->
                type instanceof FieldType.Day
                    || type instanceof FieldType.Month
                    || type instanceof FieldType.Year
                    || type instanceof FieldType.KindName);
  }

  /** Whether words or a day are among what tells records of the kind apart. */
  private static boolean isCompared(RecordKind kind) {
    return kind.key().isEmpty()
        ? kind.find(Field.Role.PERIOD).isPresent()
        : kind.key().stream().anyMatch(name -> kind.field(name).type() instanceof FieldType.Text);
  }

  /**
   * One problem for all rows that another sheet or file nearly has too.
   *
   * @param stands whether a row still does
   */
  List<Finding> find(long submission, Predicate<ComparedRow> stands) {
    Map<List<String>, List<Pair>> bySheet = new LinkedHashMap<>();
    Map<Long, Boolean> counting = new HashMap<>();
    List<ComparedRow> rows =
        own.getOrDefault(submission, List.of()).stream().filter(stands).toList();
    same.forEach(
        (but, alike) ->
            rows.forEach(
                row ->
                    first(row, alike.getOrDefault(row.without(but), List.of()), stands, counting)
                        .filter(other -> isDoubtful(row, other, but))
                        .ifPresent(
                            other ->
                                bySheet
                                    .computeIfAbsent(
                                        sheets(row, other, but), s -> new ArrayList<>())
                                    .add(new Pair(row, other, but)))));
    return Stream.concat(bySheet.values().stream().map(this::finding), formerly(rows).stream())
        .toList();
  }

  /** One problem for each sheet of which every row stood in a file of the year before. */
  private List<Finding> formerly(List<ComparedRow> rows) {
    return rows.stream()
        .collect(groupingBy(row -> row.place().sheet(), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .filter(sheet -> sheet.stream().allMatch(row -> former.containsKey(row.hash())))
        .map(sheet -> finding(sheet, Objects.requireNonNull(former.get(sheet.getFirst().hash()))))
        .toList();
  }

  private static Finding finding(List<ComparedRow> sheet, ComparedRow other) {
    ComparedRow first = sheet.getFirst();
    Place at = other.place();
    List<String> where = List.of(at.path(), at.sheet(), Integer.toString(at.row()));
    String rows = Integer.toString(sheet.size());
    String in = first.place().sheet();
    return new Finding(
        new Problem(Rule.LAST_YEARS, in, first.place().row(), "", rows, where), first.ordinal());
  }

  private static List<String> sheets(ComparedRow row, ComparedRow other, Field but) {
    Place at = other.place();
    return List.of(row.place().sheet(), at.path(), at.sheet(), but.name());
  }

  /** The first that counts in another file, or else above in the submission itself. */
  private Optional<ComparedRow> first(
      ComparedRow row,
      List<ComparedRow> alike,
      Predicate<ComparedRow> stands,
      Map<Long, Boolean> counting) {
    return alike.stream()
        .filter(other -> !other.place().path().equals(row.place().path()))
        .filter(stands)
        .filter(other -> counting.computeIfAbsent(other.submission(), this::counts))
        .findFirst()
        .or(
            () ->
                alike.stream()
                    .filter(other -> other.submission() == row.submission())
                    .filter(other -> other.ordinal() < row.ordinal() && stands.test(other))
                    .findFirst());
  }

  private boolean counts(long submission) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select count(*) > 0 from submission where id = ? and state = 'ACTIVE'",
            Boolean.class,
            submission));
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
    boolean tells =
        kind.key().isEmpty()
            && kind.find(Field.Role.PERIOD)
                .filter(p -> field.equals(p) || (ComparedRow.isDay(field) && ComparedRow.isDay(p)))
                .isPresent();
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

  /** The year's rows that count or are about to, by their paths. */
  private List<ComparedRow> rows(FiscalYear year) {
    List<Field> fields = kind.fields();
    String columns =
        String.join(", ", fields.stream().map(field -> SqlName.ofRecord(field.name())).toList());
    return jdbc.query(
        """
        select s.id, s.path, r.source_sheet, r.source_row, r.ordinal, %s
        from %s r join submission s on s.id = r.submission_id
        where s.state in ('ACTIVE', 'STAGED') and s.fiscal_year = ?
        order by s.path, r.ordinal
        """
            .formatted(columns, SqlName.of(kind)),
        (row, number) -> {
          Map<Field, String> values = new LinkedHashMap<>();
          for (int i = 0; i < fields.size(); i++) {
            String value = requireNonNullElse(row.getString(6 + i), "");
            values.put(fields.get(i), Sameness.of(fields.get(i), value));
          }
          Place place = new Place(row.getString(2), row.getString(3), row.getInt(4));
          return new ComparedRow(row.getLong(1), place, row.getLong(5), values);
        },
        year.year());
  }
}
