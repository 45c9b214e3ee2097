package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

abstract class RecordsTest extends DatabaseTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final RecordKind APPEAL = Filing.kindOf("appeal");

  RecordsTest(TestDatabase database) {
    super(database);
  }

  private static Filing appeals(String path) {
    return Filing.of(path).kind("appeal");
  }

  private List<String> keys(List<StoredRecord> records) {
    return records.stream().map(StoredRecord::key).toList();
  }

  @Test
  void valuesComeBackAsTheyWereStored() {
    appeals("R3/総務課/a.csv")
        .record(
            "1",
            "reference_number",
            "1",
            "filed_on",
            LocalDate.of(2021, 4, 1),
            "demand",
            "髙﨑𠮷\n二行目")
        .settle(database);
    Filing.of("R3/総務部/b.csv")
        .kind("information-provision")
        .record("総務部", "corner", "総務部", "viewing", 7, "provided_month", null)
        .settle(database);

    StoredRecord appeal = get(Records.class).find(APPEAL, R3, List.of()).getFirst();
    assertThat(appeal.day("filed_on")).isEqualTo(LocalDate.of(2021, 4, 1));
    assertThat(appeal.text("demand")).isEqualTo("髙﨑𠮷\n二行目");
    assertThat(appeal.text("result")).isEmpty();
    RecordKind provision = Filing.kindOf("information-provision");
    assertThat(get(Records.class).find(provision, R3, List.of()).getFirst().values())
        .containsEntry("viewing", 7)
        .containsEntry("provided_month", null);
  }

  @Test
  void earlierYearsAreFoundApart() {
    appeals("H31/総務課/a.csv").record("31").settle(database);
    appeals("R2/総務課/a.csv").record("2").settle(database);
    appeals("R3/総務課/a.csv").record("3").settle(database);
    appeals("R4/総務課/a.csv").record("4").settle(database);

    assertThat(keys(get(Records.class).find(APPEAL, R3, List.of()))).containsExactly("3");
    assertThat(keys(get(Records.class).findEarlier(APPEAL, R3, List.of())))
        .containsExactly("31", "2");
  }

  @Test
  void namedYearsAreFirstToLastDay() {
    appeals("R3/総務課/a.csv")
        .record("before", "withdrawn_on", LocalDate.of(2021, 3, 31))
        .record("first", "withdrawn_on", LocalDate.of(2021, 4, 1))
        .record("last", "withdrawn_on", LocalDate.of(2022, 3, 31))
        .record("after", "withdrawn_on", LocalDate.of(2022, 4, 1))
        .record("never", "withdrawn_on", null)
        .settle(database);

    assertThat(found(Map.of("withdrawn_on", List.of("this-year"))))
        .containsExactly("first", "last");
    assertThat(found(Map.of("withdrawn_on", List.of("previous-year")))).containsExactly("before");
  }

  private List<String> found(Map<String, List<String>> where) {
    return keys(get(Records.class).find(APPEAL, R3, new Conditions(R3).of(APPEAL, where)));
  }

  @Test
  void restrictionsHoldTogether() {
    appeals("R3/総務課/a.csv")
        .record("1", "system", "情報公開", "agency", "市長")
        .record("2", "system", "情報公開", "agency", "議会")
        .record("3", "system", "個人情報保護", "agency", "市長")
        .settle(database);

    assertThat(found(Map.of("system", List.of("情報公開"), "agency", List.of("市長", "監査委員"))))
        .containsExactly("1");
    assertThat(keys(get(Records.class).find(APPEAL, R3, List.of(new Condition.Blank("result")))))
        .hasSize(3);
  }

  /** A row that cannot be reckoned fails the statement only when it is reached. */
  @Test
  void aLongResultIsReadBeforeItIsGathered() {
    database.jdbc().execute("create table numbers (x integer)");
    try {
      List<Object[]> numbers =
          IntStream.rangeClosed(1, 8000).mapToObj(x -> new Object[] {x}).toList();
      database.jdbc().batchUpdate("insert into numbers values (?)", numbers);
      AtomicInteger read = new AtomicInteger();

      assertThatThrownBy(
              () ->
                  new LongResult(database.jdbc())
                      .read("select 1 / (5000 - x) from numbers", row -> read.incrementAndGet()))
          .isInstanceOf(DataAccessException.class);
      assertThat(read).hasValueGreaterThanOrEqualTo(4000).hasValueLessThan(5000);
    } finally {
      database.jdbc().execute("drop table numbers");
    }
  }
}
