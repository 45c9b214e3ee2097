package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition.Among;
import jp.kokuji.record.Condition.Between;
import jp.kokuji.record.Condition.Blank;
import jp.kokuji.record.Condition.HasClause;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.RecordKind;
import org.junit.jupiter.api.Test;

/** Records that are found where they are known to stand are those that a search finds. */
abstract class PlacesTest extends DatabaseTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final RecordKind REQUEST = Filing.kindOf("document-request");
  private static final List<String> OUTCOMES = List.of("開示", "部分開示", "不開示", "不存在", "取下げ");
  private static final List<String> CLAUSES = List.of("1", "1+2", "10", "2+10");
  private static final List<SortedSet<String>> WANTED =
      List.of(
          new TreeSet<>(List.of("agency", "clauses", "outcome")),
          new TreeSet<>(List.of("received_on")));
  private static final List<List<Condition>> QUESTIONS = questions();

  private final boolean known;

  /**
   * @param known whether this database is one in which places are known
   */
  PlacesTest(TestDatabase database, boolean known) {
    super(database);
    this.known = known;
  }

  private static List<List<Condition>> questions() {
    List<List<Condition>> all = new ArrayList<>();
    all.add(List.of());
    for (String outcome : OUTCOMES) {
      Condition one = new Among("outcome", List.of(outcome));
      all.add(List.of(one));
      all.add(List.of(one, new HasClause("clauses", ClauseNumber.of("1"))));
      all.add(List.of(one, new Blank("clauses"), new Among("agency", List.of("市長", "議会"))));
    }
    for (int month = 4; month < 9; month++) {
      LocalDate first = LocalDate.of(2021, month, 1);
      all.add(List.of(new Between("received_on", first, first.plusMonths(1).minusDays(1))));
    }
    return all;
  }

  /** Requests from a number on, no two neighbours alike. */
  private static Filing requests(Filing filing, int from, int many) {
    for (int number = from; number < from + many; number++) {
      filing.request(
          Integer.toString(number),
          "outcome",
          OUTCOMES.get(number * 7 % OUTCOMES.size()),
          "clauses",
          number % 3 == 0 ? null : CLAUSES.get(number % CLAUSES.size()),
          "received_on",
          LocalDate.of(2021, 4 + number % 5, 20));
    }
    return filing;
  }

  private static Filing file(String path, int from, int many) {
    return requests(Filing.of(path), from, many);
  }

  private void renew() {
    renew(new FreshTallies(Map.of()));
  }

  private void renew(FreshTallies fresh) {
    new Tallying(database.jdbc(), 1).renew(REQUEST, WANTED, fresh);
  }

  private List<Long> whereabouts(List<Condition> question, int most) {
    return new Whereabouts(database.jdbc(), get(Tallies.class)).find(REQUEST, R3, question, most);
  }

  /**
   * Holds both ways against each other.
   *
   * @param known whether it must be known where they stand
   */
  private void compare(boolean known) {
    Records records = get(Records.class);
    for (List<Condition> question : QUESTIONS) {
      List<StoredRecord> all = records.find(REQUEST, R3, question);
      assertThat(records.count(REQUEST, R3, question)).as("%s", question).isEqualTo(all.size());
      List<StoredRecord> oneByOne = new ArrayList<>();
      records.each(REQUEST, R3, question, oneByOne::add);
      assertThat(oneByOne).isEqualTo(all);
      for (int most : new int[] {3, Records.AT_HAND}) {
        int some = Math.min(most, all.size());
        assertThat(records.find(REQUEST, R3, question, most))
            .as("%s of %s", some, question)
            .hasSize(some)
            .doesNotHaveDuplicates()
            .isSubsetOf(all);
        assertThat(whereabouts(question, most)).as("%s", question).hasSize(known ? some : 0);
      }
      assertThat(records.find(REQUEST, R3, question, Records.AT_HAND))
          .containsExactlyInAnyOrderElementsOf(all);
    }
  }

  @Test
  void ofManyFilesSomeReplacedAndRowsHeldBackLater() {
    file("R3/総務部/a.csv", 1, 30).settle(database);
    file("R2/総務部/a.csv", 1, 10).settle(database);
    file("R3/総務部/b.csv", 61, 30).settle(database);
    requests(Filing.corrected("R3/総務部/a.csv", "1"), 1, 20).settle(database);
    file("R3/財政部/c.csv", 45, 30).settle(database); // the first ones have keys of b.csv
    renew();
    compare(known);
    assertThat(get(Records.class).count(REQUEST, R3)).isLessThan(80);

    file("R3/総務部/d.csv", 500, 20).settle(database);
    compare(false);
    renew();
    compare(known);
  }

  @Test
  void ofRowsThatTheLoadHasCounted() {
    FreshTallies fresh = new FreshTallies(Map.of(REQUEST, WANTED));
    for (int number = 0; number < 3; number++) {
      Filing filing = file("R3/総務部/" + number + ".csv", 1 + number * 20, 20);
      filing.settle(database);
      FreshTallies.Watch watch = fresh.watch(R3);
      filing.outcomes().forEach(watch::see);
      watch.settled(get(SubmissionLog.class).latest().getLast());
    }
    database.jdbc().update("update document_request set outcome = '取下げ' where source_row = 2");
    renew(fresh);
    List<Condition> moved = List.of(new Among("outcome", List.of("取下げ")));
    assertThat(get(Records.class).count(REQUEST, R3, moved))
        .as("what was judged was counted, not what was read")
        .isEqualTo(12);
    database.jdbc().update("update document_request set outcome = '不開示' where source_row = 2");
    compare(known);
  }

  @Test
  void aPlaceThatIsWrongCostsTimeAndNothingElse() {
    file("R3/総務部/a.csv", 1, 30).settle(database);
    renew();
    if (known) {
      Places wrong = new Places();
      for (long place = 0; place < 30; place++) {
        wrong.add(Places.of((int) place % 2, place / 2 + 1));
      }
      database.jdbc().update("update tally_place set places = ?", wrong.stored());
    }
    for (List<Condition> question : QUESTIONS) {
      assertThat(get(Records.class).find(REQUEST, R3, question, Records.AT_HAND))
          .containsExactlyInAnyOrderElementsOf(get(Records.class).find(REQUEST, R3, question));
    }
  }

  @Test
  void ofFewRecordsNoneIsKept() {
    file("R3/総務部/a.csv", 1, 30).settle(database);
    get(Tallying.class).renew(REQUEST, WANTED, new FreshTallies(Map.of()));
    compare(false);
  }

  @Test
  void placesComeBackAsTheyWere() {
    Places places = new Places();
    long[] all = {0, 1, 127, 128, 70_000, Places.of(1, 0), Places.of(9_999, 4), Places.of(3, 1)};
    for (long place : all) {
      places.add(place);
    }
    assertThat(Places.read(places.stored())).containsExactly(box(all));
    assertThat(Places.submission(all[6])).isEqualTo(9_999);
    assertThat(Places.row(all[6])).isEqualTo(4);
    for (int n = 0; n < Places.MOST; n++) {
      places.add(n);
    }
    assertThat(Places.read(places.stored())).hasSize(Places.MOST);
  }

  private static Long[] box(long[] all) {
    return LongStream.of(all).boxed().toArray(Long[]::new);
  }
}
