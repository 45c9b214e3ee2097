package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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
import jp.kokuji.submission.Outcome;
import org.junit.jupiter.api.Test;

abstract class TalliesTest extends DatabaseTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final RecordKind REQUEST = Filing.kindOf("document-request");
  private static final Condition DISCLOSED = new Among("outcome", List.of("開示"));

  TalliesTest(TestDatabase database) {
    super(database);
  }

  private static Filing requests(String file) {
    return Filing.of("R3/総務部/" + file);
  }

  private void renew(String... columns) {
    renew(new FreshTallies(Map.of()), columns);
  }

  private void renew(FreshTallies fresh, String... columns) {
    List<SortedSet<String>> wanted = new ArrayList<>();
    for (String set : columns) {
      wanted.add(new TreeSet<>(List.of(set.split("\\+", -1))));
    }
    get(Tallying.class).renew(REQUEST, wanted, fresh);
  }

  private long count(Condition... conditions) {
    return get(Records.class).count(REQUEST, R3, List.of(conditions));
  }

  private boolean tallied(Condition... conditions) {
    return get(Tallies.class).find(REQUEST, R3, List.of(conditions)).from().contains("tally_count");
  }

  @Test
  void aTallyIsCountedInPlaceOfTheRecords() {
    requests("a.csv").request("1").request("2").request("3", "outcome", "不存在").settle(database);
    assertThat(tallied(DISCLOSED)).isFalse();
    renew("agency+outcome");
    assertThat(tallied(DISCLOSED)).isTrue();
    assertThat(count(DISCLOSED)).isEqualTo(2);
    assertThat(count()).isEqualTo(3);

    database.jdbc().update("update tally_count set tallied = tallied * 10");
    assertThat(count(DISCLOSED)).as("the tally and nothing else is read").isEqualTo(20);
  }

  /** What a load says that it counted: here one that is not disclosed, for each row it judged. */
  private FreshTallies fresh(int rows, Settled submission) {
    FreshTallies fresh =
        new FreshTallies(Map.of(REQUEST, List.of(new TreeSet<>(List.of("outcome")))));
    FreshTallies.Watch watch = fresh.watch(R3);
    for (int row = 0; row < rows; row++) {
      watch.see(
          new Outcome.Accepted(REQUEST.id(), "", row, "", Map.of("outcome", "不存在"), List.of()));
    }
    watch.settled(submission);
    return fresh;
  }

  @Test
  void whatALoadHasCountedIsNotReadAgain() {
    requests("a.csv").request("1").settle(database);
    Settled only = get(SubmissionLog.class).latest().getFirst();
    renew(fresh(1, only), "outcome");
    assertThat(tallied(DISCLOSED)).isTrue();
    assertThat(count(DISCLOSED)).as("the load's own count").isZero();
  }

  @Test
  void itIsReadWhereARowWasHeldBackLater() {
    requests("a.csv").request("1").settle(database);
    Settled only = get(SubmissionLog.class).latest().getFirst();
    renew(fresh(2, only), "outcome");
    assertThat(count(DISCLOSED)).isEqualTo(1);
  }

  @Test
  void itIsReadWhereOtherFilesCountToo() {
    requests("a.csv").request("1").settle(database);
    requests("b.csv").request("2").settle(database);
    Settled last = get(SubmissionLog.class).latest().getLast();
    renew(fresh(1, last), "outcome");
    assertThat(count(DISCLOSED)).isEqualTo(2);
  }

  @Test
  void anotherFileMakesItVoidUntilItIsRenewed() {
    requests("a.csv").request("1").settle(database);
    renew("outcome");
    requests("b.csv").request("2").settle(database);
    assertThat(tallied(DISCLOSED)).isFalse();
    assertThat(count(DISCLOSED)).isEqualTo(2);
    renew("outcome");
    assertThat(tallied(DISCLOSED)).isTrue();
    assertThat(count(DISCLOSED)).isEqualTo(2);
  }

  @Test
  void aCorrectedFileMakesItVoidToo() {
    requests("a.csv").request("1").settle(database);
    renew("outcome");
    Filing.corrected("R3/総務部/a.csv", "1").request("1", "outcome", "不存在").settle(database);
    assertThat(tallied(DISCLOSED)).isFalse();
    assertThat(count(DISCLOSED)).isZero();
    renew("outcome");
    assertThat(count(DISCLOSED)).isZero();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void filesOfOtherKindsAndYearsLeaveItStanding() {
    requests("a.csv").request("1").settle(database);
    renew("outcome");
    Filing.of("R2/総務部/a.csv").request("1").settle(database);
    requests("c.csv").kind("appeal").record("1", "reference_number", "1").settle(database);
    assertThat(tallied(DISCLOSED)).isTrue();
    assertThat(get(Tallying.class).isDue(REQUEST, List.of(new TreeSet<>(List.of("outcome")))))
        .as("R2 has none yet")
        .isTrue();
    renew("outcome");
    assertThat(get(Tallying.class).isDue(REQUEST, List.of(new TreeSet<>(List.of("outcome")))))
        .isFalse();
    assertThat(count(DISCLOSED)).isEqualTo(1);
  }

  @Test
  void everyConditionIsTheSameOfTallies() {
    requests("a.csv")
        .request("1", "clauses", "1+10", "outcome", "部分開示")
        .request("2", "clauses", "1", "outcome", "不開示")
        .request("3", "received_on", LocalDate.of(2021, 5, 31))
        .request("4", "received_on", LocalDate.of(2022, 3, 31), "corner", "総務部")
        .settle(database);
    Condition[] conditions = {
      new HasClause("clauses", ClauseNumber.of("1")),
      new HasClause("clauses", ClauseNumber.of("10")),
      new Blank("corner"),
      new Blank("clauses"),
      new Between("received_on", LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 31)),
      new Between("received_on", R3.firstDay(), R3.lastDay()),
    };
    long[] counted = {2, 1, 3, 2, 1, 4};
    for (int i = 0; i < conditions.length; i++) {
      assertThat(count(conditions[i])).as("%s", conditions[i]).isEqualTo(counted[i]);
    }
    renew("clauses+corner+received_on");
    for (int i = 0; i < conditions.length; i++) {
      assertThat(tallied(conditions[i])).as("%s", conditions[i]).isTrue();
      assertThat(count(conditions[i])).as("%s", conditions[i]).isEqualTo(counted[i]);
    }
  }

  @Test
  void whatATallyCannotTellIsCountedFromTheRecords() {
    requests("a.csv").request("1").request("2").settle(database);
    renew("outcome", "received_on");
    assertThat(tallied(new Between("received_on", LocalDate.of(2021, 4, 2), R3.lastDay())))
        .as("part of a month")
        .isFalse();
    assertThat(tallied(DISCLOSED, new Blank("corner"))).as("no tally has both").isFalse();
    assertThat(count(DISCLOSED, new Blank("corner"))).isEqualTo(2);
    assertThat(get(Records.class).values(REQUEST, "received_on", R3, List.of()))
        .as("days themselves")
        .containsExactly("2021-04-20");
  }

  @Test
  void aTallyOfNearlyAsManyAsTheRecordsIsNotKept() {
    Filing many = requests("a.csv");
    for (int number = 1; number <= 20_001; number++) {
      many.request(Integer.toString(number));
    }
    many.settle(database);
    renew("reception_number", "outcome");
    assertThat(tallied(new Among("reception_number", List.of("7")))).isFalse();
    assertThat(count(new Among("reception_number", List.of("7")))).isEqualTo(1);
    assertThat(tallied(DISCLOSED)).isTrue();
    assertThat(count(DISCLOSED)).isEqualTo(20_001);
  }

  @Test
  void whoSentWhatIsTalliedWhereOneFileHasIt() {
    RecordGroups groups = new RecordGroups(database.jdbc(), get(Tallies.class));
    List<String> columns = List.of("agency", "department");
    requests("a.csv").request("1").request("2").settle(database);
    Map<List<String>, RecordGroup> counted = groups.of(REQUEST, columns, R3);
    assertThat(counted.keySet()).containsExactly(List.of("市長", "総務部"));
    renew("agency+department");
    assertThat(groups.of(REQUEST, columns, R3)).isEqualTo(counted);
    database.jdbc().update("update tally_count set tallied = tallied * 10");
    assertThat(groups.of(REQUEST, columns, R3).values())
        .singleElement()
        .satisfies(group -> assertThat(group.count()).isEqualTo(20));

    requests("b.csv").request("3").settle(database);
    renew("agency+department");
    database.jdbc().update("update tally_count set tallied = tallied * 10");
    assertThat(groups.of(REQUEST, columns, R3).values())
        .as("when they came is known of records alone")
        .singleElement()
        .satisfies(group -> assertThat(group.count()).isEqualTo(3));
  }

  @Test
  void aYearWithoutTheKindHasNone() {
    Filing.of("R2/総務部/a.csv").request("1").settle(database);
    assertThat(count()).isZero();
    assertThat(get(Records.class).years(REQUEST)).containsExactly(R3.previous());
  }
}
