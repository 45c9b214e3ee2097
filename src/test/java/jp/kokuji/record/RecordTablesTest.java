package jp.kokuji.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Jobs;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.submission.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables follow whatever {@code jobs/kinds} says, and what was stored stays. */
abstract class RecordTablesTest extends DatabaseTest {
  private static final FiscalYear YEAR = new FiscalYear(2021);

  /** Fields and a kind that are words of SQL, of either database. */
  private static final List<String> WORDS_OF_SQL =
      List.of("order", "value", "year", "path", "from", "tallied", "end", "interval", "when");

  @TempDir private Path jobs;

  RecordTablesTest(TestDatabase database) {
    super(database);
  }

  @BeforeEach
  void copyJobs() {
    Jobs.copyTo(jobs);
  }

  /** Another test must not meet the tables of this one. */
  @AfterEach
  void dropNewTables() {
    database.jdbc().execute("drop table if exists \"user\"");
  }

  @Test
  void newKindIsStoredUnderAnyWords() throws IOException {
    kind("user", "text", WORDS_OF_SQL.toArray(String[]::new));
    RecordKind kind = followed().kind("user");
    Object[] values = WORDS_OF_SQL.stream().flatMap(w -> List.of(w, "値 " + w).stream()).toArray();

    store(kind, values);

    StoredRecord stored = get(Records.class).find(kind, YEAR, List.of()).getFirst();
    assertThat(stored.path()).isEqualTo("R3/総務部/a.csv");
    assertThat(stored.values())
        .hasSize(WORDS_OF_SQL.size())
        .allSatisfy((word, value) -> assertThat(value).isEqualTo("値 " + word));
    assertThat(get(Records.class).values(kind, "order", YEAR, List.of(new Condition.Blank("year"))))
        .isEmpty();
    assertThat(get(RecordTables.class).lack(List.of(kind))).isFalse();
  }

  @Test
  void talliesTellSuchWordsApart() throws IOException {
    kind("user", "text", "tallied", "order");
    RecordKind kind = followed().kind("user");
    store(kind, "tallied", "1", "order", "2");
    var plan = List.of(new TreeSet<>(List.of("tallied", "order")));
    var wanted = List.<SortedSet<String>>copyOf(plan);

    get(Tallying.class).renew(kind, wanted, new FreshTallies(Map.of()));

    var conditions = List.<Condition>of(new Condition.Among("tallied", List.of("1")));
    assertThat(get(Tallies.class).find(kind, YEAR, conditions).from()).contains("tally_count");
    assertThat(get(Records.class).count(kind, YEAR, conditions)).isEqualTo(1);
  }

  @Test
  void fieldIsAddedAndOldRecordsAreBlankInIt() throws IOException {
    kind("user", "text", "place");
    store(followed().kind("user"), "place", "本庁");

    kind("user", "day", "since", "place:text");
    RecordKind wider = followed().kind("user");
    store(wider, "since", LocalDate.of(2021, 5, 1), "place", "支所");

    assertThat(get(Records.class).find(wider, YEAR, List.of()))
        .extracting(record -> Arrays.asList(record.day("since"), record.text("place")))
        .containsExactlyInAnyOrder(
            Arrays.asList(null, "本庁"), Arrays.asList(LocalDate.of(2021, 5, 1), "支所"));
  }

  @Test
  void fieldThatIsTakenAwayKeepsItsColumn() throws IOException {
    kind("user", "text", "place", "note");
    store(followed().kind("user"), "place", "本庁", "note", "一");

    kind("user", "text", "place");
    RecordKind narrower = followed().kind("user");
    store(narrower, "place", "支所");
    assertThat(get(Records.class).find(narrower, YEAR, List.of())).hasSize(2);

    kind("user", "text", "note", "place");
    assertThat(get(Records.class).find(followed().kind("user"), YEAR, List.of()))
        .extracting(record -> record.text("note"))
        .containsExactlyInAnyOrder("一", "");
  }

  @Test
  void otherTypeIsRefusedWhileTheColumnHoldsValues() throws IOException {
    kind("user", "text", "place");
    store(followed().kind("user"), "place", "本庁");

    kind("user", "count", "place");
    RecordKind retyped = Jobs.read(jobs).kind("user");
    var refused = get(RecordTables.class).follow(List.of(retyped));

    assertThat(refused)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.field().name()).isEqualTo("place");
              assertThat(one.stored()).isEqualTo(RecordTables.Stored.TEXT);
            });
    assertThat(new RulebookReader(jobs).retyped(retyped, refused.getFirst().field(), "text"))
        .satisfies(
            fault -> {
              assertThat(fault.sentence()).contains("user.yml 5行目", "type を count にできません");
            });
    assertThat(get(RecordTables.class).lack(List.of(retyped))).isTrue();
  }

  @Test
  void otherTypeIsTakenWhereNothingWasStored() throws IOException {
    kind("user", "text", "place", "note");
    store(followed().kind("user"), "note", "一");

    kind("user", "count", "place", "note:text");
    RecordKind retyped = followed().kind("user");
    store(retyped, "place", 3);

    assertThat(get(Records.class).find(retyped, YEAR, List.of()))
        .extracting(record -> record.values().get("place"))
        .containsExactlyInAnyOrder(null, 3);
  }

  /** More rows than are read at a time; a kill may have left any of them as they were. */
  @Test
  void numbersOfAnEarlierProgramAreComparedAsThoseOfToday() throws IOException {
    kind("user", "identifier", "number", "other");
    Files.writeString(jobs.resolve("kinds/user.yml"), "key: [number]\n", UTF_8, APPEND);
    RecordKind kind = followed().kind("user");
    List<Object[]> rows = new ArrayList<>();
    for (int i = 1; i <= 4_500; i++) {
      rows.add(new Object[] {i, i, "第0" + i + "号", i % 3 == 0 ? null : "No.0" + i});
    }
    database
        .jdbc()
        .batchUpdate(
            "insert into \"user\" (submission_id, source_sheet, source_row, ordinal, record_key,"
                + " \"number\", \"other\") values (1, '', ?, ?, 'old', ?, ?)",
            rows);
    database.jdbc().execute("delete from comparison_rule");
    assertAsToday(kind);

    database
        .jdbc()
        .update("update \"user\" set \"other_same\" = null, record_key = 'old' where ordinal > 9");
    database.jdbc().execute("update comparison_rule set version = version - 1");
    assertAsToday(kind);

    database.jdbc().execute("alter table \"user\" drop column \"other_same\"");
    database.jdbc().update("update \"user\" set record_key = 'old' where ordinal = 3000");
    assertAsToday(kind);
  }

  private void assertAsToday(RecordKind kind) {
    assertThat(get(RecordTables.class).lack(List.of(kind))).isTrue();
    assertThat(get(RecordTables.class).follow(List.of(kind))).isEmpty();
    assertThat(get(RecordTables.class).lack(List.of(kind))).isFalse();
    assertThat(relations()).noneMatch(name -> name.equals("renewed_idx"));
    assertThat(
            database
                .jdbc()
                .queryForObject(
                    "select count(*) from \"user\" where record_key = cast(ordinal as varchar)"
                        + " and coalesce(\"other_same\", '') = case when mod(ordinal, 3) = 0"
                        + " then '' else cast(ordinal as varchar) end",
                    Long.class))
        .isEqualTo(4_500);
  }

  /** Whatever else has a name among the tables: of these, no kind may take one. */
  @Test
  void noKindTakesTheTableOfSomethingElse() throws IOException {
    List<String> own = Jobs.rulebook().kinds().values().stream().map(RecordKind::table).toList();
    List<String> others =
        relations().stream()
            .filter(name -> name.matches("[a-z]+(_[a-z]+)*") && !own.contains(name))
            .toList();
    assertThat(others).contains("submission", "flyway_schema_history", "tally_count");
    for (String other : others) {
      kind(other.replace('_', '-'), "text", "place");
    }
    assertThatThrownBy(() -> new RulebookReader(jobs).read())
        .isInstanceOfSatisfying(
            InvalidRulebook.class,
            invalid ->
                assertThat(invalid.faults())
                    .filteredOn(fault -> fault.found().contains("ほかの表に使う名前"))
                    .extracting(fault -> fault.file().replaceAll(".*/|.yml", "").replace('-', '_'))
                    .containsAll(others));
  }

  private List<String> relations() {
    String sql =
        this instanceof RecordTablesOnPostgresTest
            ? "select relname from pg_class where relnamespace = current_schema::regnamespace"
            : "select lower(table_name) from information_schema.tables"
                + " where table_schema = current_schema";
    return JdbcClient.create(database.jdbc()).sql(sql).query(String.class).list();
  }

  /** Writes a kind of which every field has the type, unless it names its own. */
  private void kind(String id, String type, String... fields) throws IOException {
    StringBuilder text = new StringBuilder("name: " + id + "の台帳\nfields:\n");
    for (String field : fields) {
      String[] typed = (field + ":" + type).split(":", -1);
      text.append("  - name: ").append(typed[0]).append('\n');
      text.append("    heading: ").append(typed[0]).append("欄\n");
      text.append("    type: ").append(typed[1]).append('\n');
    }
    Files.writeString(jobs.resolve("kinds").resolve(id + ".yml"), text, UTF_8);
  }

  private Rulebook followed() {
    Rulebook rulebook = Jobs.read(jobs);
    assertThat(get(RecordTables.class).follow(rulebook.kinds().values())).isEmpty();
    return rulebook;
  }

  private int files;

  private void store(RecordKind kind, @Nullable Object... columnsAndValues) {
    Map<String, Object> values = new TreeMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      values.put(String.valueOf(columnsAndValues[i]), columnsAndValues[i + 1]);
    }
    String path = "R3/総務部/" + (char) ('a' + files++) + ".csv";
    Submission submission = new Submission(YEAR, "総務部", path, path, 1, "");
    long id = get(SubmissionLog.class).stage(submission);
    Staged staged = new Staged(id, new SeenKeys(database.jdbc()).watch(YEAR));
    Map<String, RecordKind> kinds = Map.of(kind.id(), kind);
    new OutcomeStore(database.jdbc(), OutcomeStore.tables(kinds), staged)
        .store(
            List.of(
                new Outcome.SheetRecognised("", kind.id(), 1, List.of()),
                new Outcome.Accepted(kind.id(), "", 2, "", values, List.of())));
    Settlement settlement = get(Settlement.class);
    settlement.settle(staged, kinds, settlement.beside(List.of(staged)));
  }
}
