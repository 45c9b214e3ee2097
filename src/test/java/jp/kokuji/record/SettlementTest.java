package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Difference.Change;
import jp.kokuji.record.Difference.Value;
import jp.kokuji.submission.Outcome;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.junit.jupiter.api.Test;

abstract class SettlementTest extends DatabaseTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final String PATH = "R3/総務部/台帳.xlsx";

  SettlementTest(TestDatabase database) {
    super(database);
  }

  private List<StoredRecord> requests(FiscalYear year) {
    return get(Records.class).find(Filing.kindOf("document-request"), year, List.of());
  }

  private List<String> numbers() {
    return requests(R3).stream().map(record -> record.text("reception_number")).toList();
  }

  private Settled settled(String path) {
    return get(SubmissionLog.class).findLatest(path).orElseThrow();
  }

  private List<Problem> problems(long submission) {
    return get(ProblemStore.class).of(submission);
  }

  @Test
  void everyRecordKnowsWhereItStands() {
    Filing.of(PATH).sheet("上期").request("1").request("2").sheet("下期").request("3").settle(database);

    assertThat(requests(R3))
        .extracting(
            r -> r.text("reception_number"),
            StoredRecord::path,
            StoredRecord::sheet,
            StoredRecord::row)
        .containsExactly(
            tuple("1", PATH, "上期", 2), tuple("2", PATH, "上期", 3), tuple("3", PATH, "下期", 2));
  }

  @Test
  void firstOfTwoRowsWithOneKeyStaysEvenAcrossSheets() {
    long id =
        Filing.of(PATH)
            .sheet("上期")
            .request("1", "outcome", "開示")
            .sheet("下期")
            .request("2", "requester", "市外")
            .request("1", "outcome", "不開示")
            .request("1", "outcome", "不存在")
            .settle(database);

    assertThat(numbers()).containsExactly("1", "2");
    assertThat(requests(R3).getFirst().text("outcome")).isEqualTo("開示");
    assertThat(problems(id))
        .containsExactly(
            new Problem(Rule.DUPLICATE_IN_FILE, "下期", 3, "受付番号", "1", List.of("", "上期", "2", "枝番")),
            new Problem(
                Rule.DUPLICATE_IN_FILE, "下期", 4, "受付番号", "1", List.of("", "上期", "2", "枝番")));
  }

  @Test
  void branchesOfOneRequestAreDifferentRecords() {
    Filing.of(PATH).record("1\u001f1").record("1\u001f2").record("1\u001f").settle(database);

    assertThat(requests(R3)).hasSize(3);
  }

  @Test
  void rowOfTheLaterFileIsHeldBackAndSaysWhereTheOtherStands() {
    Filing.of(PATH).sheet("開示").request("1").request("2").settle(database);
    long later =
        Filing.of("R3/健康福祉部/a.csv").request("3", "requester", "市外").request("2").settle(database);

    assertThat(numbers()).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(problems(later))
        .containsExactly(
            new Problem(
                Rule.DUPLICATE_ACROSS_FILES, "", 3, "受付番号", "2", List.of(PATH, "開示", "3", "枝番")));
  }

  @Test
  void keyMayStandAgainInAnotherYearOrKind() {
    Filing.of(PATH).request("1").settle(database);
    Filing.of("R2/総務部/台帳.xlsx").request("1").settle(database);
    Filing.of("R3/総務部/個人.csv").kind("personal-request").record("1\u001f").settle(database);

    assertThat(get(SubmissionLog.class).latest())
        .extracting(settled -> settled.rows().heldBack())
        .containsOnly(0L);
  }

  @Test
  void recordsWithoutKeyAreNeverDuplicates() {
    Filing.of(PATH).kind("training").record("").record("").settle(database);

    assertThat(get(Records.class).count(Filing.kindOf("training"), R3)).isEqualTo(2);
  }

  @Test
  void correctedFileReplacesTheOldContentAsAWhole() {
    long old = Filing.of(PATH).request("1").request("2").settle(database);
    Filing.corrected(PATH, "1").request("2").request("3").settle(database);

    assertThat(numbers()).containsExactly("2", "3");
    assertThat(settled(PATH).rows().heldBack()).isZero();
    assertThat(
            database
                .jdbc()
                .queryForObject("select state from submission where id = ?", String.class, old))
        .isEqualTo("SUPERSEDED");
  }

  @Test
  void correctedFileTellsWhatItChanged() {
    Filing.of(PATH).sheet("上期").request("1").request("2").request("3").settle(database);
    long corrected =
        Filing.corrected(PATH, "1")
            .sheet("上期")
            .request("2")
            .request("3", "outcome", "不存在", "department", "健康福祉部")
            .request("4")
            .settle(database);

    assertThat(get(Differences.class).of(corrected))
        .containsExactly(
            new Difference("document-request", Change.GONE, "1\u001f", "上期", 2, List.of()),
            new Difference(
                "document-request",
                Change.CHANGED,
                "3\u001f",
                "上期",
                3,
                List.of(new Value("所管部課", "総務部", "健康福祉部"), new Value("処理結果", "開示", "不存在"))),
            new Difference("document-request", Change.ADDED, "4\u001f", "上期", 4, List.of()));
    assertThat(get(Differences.class).summary(corrected))
        .isEqualTo(new Differences.Summary(1, 1, 1));
  }

  @Test
  void recordsWithoutKeyAreComparedAsWholes() {
    Filing.of(PATH)
        .kind("training")
        .record("", "audience", "係長")
        .record("", "audience", "係長")
        .record("", "audience", "課長")
        .settle(database);
    long corrected =
        Filing.corrected(PATH, "1")
            .kind("training")
            .record("", "audience", "部長")
            .record("", "audience", "係長")
            .record("", "audience", "課長")
            .settle(database);

    assertThat(get(Differences.class).of(corrected))
        .extracting(Difference::change, Difference::row)
        .containsExactlyInAnyOrder(tuple(Change.GONE, 3), tuple(Change.ADDED, 2));
  }

  @Test
  void firstSubmissionAndUnchangedOneDifferInNothing() {
    long first = Filing.of(PATH).request("1").settle(database);
    long again = Filing.corrected(PATH, "1").request("1").settle(database);

    assertThat(get(Differences.class).of(first)).isEmpty();
    assertThat(get(Differences.class).of(again)).isEmpty();
  }

  @Test
  void refusedFileLeavesTheOldContentStanding() {
    Filing.of(PATH).request("1").settle(database);
    Filing.corrected(PATH, "1")
        .request("2")
        .request("3")
        .heldBack(Rule.UNKNOWN_WORD)
        .refused(Rule.DAMAGED_FILE)
        .settle(database);

    assertThat(numbers()).containsExactly("1");
    assertThat(settled(PATH))
        .returns(true, Settled::refused)
        .returns(0L, settled -> settled.rows().accepted());
    assertThat(settled(PATH).rows().heldBack()).as("its rows are held back with it").isEqualTo(3);
    assertThat(get(SubmissionLog.class).active(R3))
        .extracting(settled -> settled.submission().sha256())
        .containsExactly("0");
  }

  @Test
  void countsBalanceAndWarningsAreKept() {
    Filing file = Filing.of(PATH).sheet("開示").request("1").heldBack(Rule.UNKNOWN_WORD);
    Problem warning = file.problem(Rule.PRIVATE_CHARACTER, "備考", "外字");
    file.with(
        new Outcome.Accepted(
            "document-request", "開示", 9, "9\u001f", java.util.Map.of(), List.of(warning)));
    file.with(new Outcome.Ignored("document-request", "開示", 10, Outcome.Reason.BLANK));
    file.with(new Outcome.Ignored("document-request", "開示", 11, Outcome.Reason.TOTAL));
    long id = file.request("1").settle(database);

    assertThat(settled(PATH))
        .returns(2L, settled -> settled.rows().accepted())
        .returns(2L, settled -> settled.rows().heldBack())
        .returns(1L, settled -> settled.rows().blank())
        .returns(1L, settled -> settled.rows().total());
    assertThat(problems(id))
        .extracting(Problem::rule)
        .containsExactly(Rule.UNKNOWN_WORD, Rule.PRIVATE_CHARACTER, Rule.DUPLICATE_IN_FILE);
    assertThat(problems(id)).contains(warning);
  }

  @Test
  void whatWasFoundIsStoredHoweverStrangeItIs() {
    Filing file = Filing.of(PATH);
    Problem strange =
        file.problem(Rule.BROKEN_CHARACTER, "見".repeat(70_000), "a\0b" + "𠮷".repeat(200_000));
    long id =
        file.with(new Outcome.HeldBack("document-request", "", 2, List.of(strange)))
            .settle(database);

    assertThat(problems(id).getFirst().found()).startsWith("a\u2400b𠮷").endsWith("𠮷…");
  }

  @Test
  void whatAKilledRunStagedIsDiscardedEvenOfAFileThatIsGone() {
    Filing.of(PATH).request("1").settle(database);
    Filing.corrected(PATH, "1").request("2").heldBack(Rule.UNKNOWN_WORD).stage(database);
    Filing.of("R3/総務部/gone.csv").sheet("a").request("3").stage(database);
    assertThat(numbers()).containsExactly("1");

    get(SubmissionLog.class).discardStaged(Filing.RULEBOOK.kinds().values());

    assertThat(count("submission")).isEqualTo(1);
    assertThat(count("document_request")).isEqualTo(1);
    assertThat(count("problem")).isZero();
  }

  private long count(String table) {
    Long count = database.jdbc().queryForObject("select count(*) from " + table, Long.class);
    return count == null ? 0 : count;
  }

  @Test
  void fileIsOvertakenWhenTheFileThatHeldItsRowHasChanged() {
    String other = "R3/健康福祉部/a.csv";
    Filing.of(PATH).request("1").settle(database);
    long later = Filing.of(other).request("1").settle(database);
    assertThat(get(Settlement.class).overtaken(later)).isFalse();

    Filing.of(PATH).request("1").settle(database);
    assertThat(get(Settlement.class).overtaken(later)).as("same bytes, same rules").isFalse();

    Filing.corrected(PATH, "1").refused(Rule.DAMAGED_FILE).settle(database);
    assertThat(get(Settlement.class).overtaken(later)).as("refused").isFalse();

    Filing.corrected(PATH, "2").request("2").settle(database);
    assertThat(get(Settlement.class).overtaken(later)).isTrue();
    long again = Filing.of(other).request("1").settle(database);
    assertThat(get(Settlement.class).overtaken(again)).isFalse();
    assertThat(numbers()).containsExactlyInAnyOrder("1", "2");
  }

  /** By it a reading is told from the one before, and known again that left nothing. */
  @Test
  void lastSubmissionIsOneThatWasSettled() {
    long last = Filing.of(PATH).request("1").settle(database);
    Filing.corrected(PATH, "1").request("1").stage(database);
    assertThat(get(SubmissionLog.class).last()).isEqualTo(last);
  }

  @Test
  void filesStandInTheOrderOfCodePoints() {
    for (String name : List.of("い", "B", "a", "ア", "総務", "_")) {
      Filing.of("R3/総務部/" + name + ".csv").request(name).settle(database);
    }

    assertThat(numbers()).containsExactly("B", "_", "a", "い", "ア", "総務");
    assertThat(get(SubmissionLog.class).latest()).extracting(Settled::path).isSorted();
  }
}
