package jp.kokuji.load;

import static jp.kokuji.Workplace.request;
import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.returned.ReturnedProblems;
import jp.kokuji.run.Folders;
import jp.kokuji.run.JobFailed;
import jp.kokuji.run.JobTest;
import jp.kokuji.run.Progress;
import jp.kokuji.run.Recovery;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Inbox.Reason;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

abstract class LoadTest extends JobTest {
  private static final String A = "R3/総務部/a.csv";
  private static final String COPY = "R3/総務部/a (2).csv";
  private static final String B = "R3/健康福祉部/b.csv";
  private static final Instant LONG_AGO = Instant.parse("2021-04-20T00:00:00Z");

  @Test
  void readsEveryFileOnce() throws IOException {
    workplace.submit(A, requests("1", "2"));
    workplace.submit(B, requests("3"));

    Load.Result first = load();
    assertThat(first.read()).extracting(Settled::path).containsExactly(B, A);
    assertThat(first.read())
        .extracting(settled -> settled.rows().accepted())
        .containsExactly(1L, 2L);
    assertThat(numbers()).containsExactly("1", "2", "3");

    Load.Result second = load();
    assertThat(second.read()).isEmpty();
    assertThat(second.unchanged()).isEqualTo(2);
    assertThat(count("batch_job_execution")).as("both files, and one tally of them").isEqualTo(2);
  }

  /** Before B and A, which stand in one bundle with what fails, and after them. */
  @Test
  void fileThatFailsTakesNoOtherWithIt() throws IOException {
    workplace.submit(B, requests("1", "2"));
    workplace.submit("R3/農政部/c.csv", requests("4"));
    workplace.submit(A, requests("3"));
    List<String> inOrder = List.of(B, A, "R3/農政部/c.csv");
    jdbc()
        .execute(
            "alter table document_request add constraint broken check (reception_number <> '3')");
    try {
      assertThatThrownBy(this::load).isInstanceOf(JobFailed.class);
      assertThat(numbers()).as("those before it").containsExactly("1", "2");
      assertThat(get(SubmissionLog.class).last()).isEqualTo(settled(B).id());
    } finally {
      jdbc().execute("alter table document_request drop constraint broken");
    }

    assertThat(load().read()).extracting(Settled::path).isEqualTo(inOrder.subList(1, 3));
    assertThat(numbers()).containsExactlyInAnyOrder("1", "2", "3", "4");
    assertThat(tallies()).isNotEmpty().isEqualTo(talliesOfWhatStands());
  }

  @Test
  void rowsOfOneBundleAreHeldAgainstEachOther() throws IOException {
    workplace.submit(B, requests("1", "2"));
    workplace.submit(A, requests("2", "3"));
    workplace.submit("R3/農政部/c.csv", requests("3", "4"));
    workplace.submit("R3/農政部/d.csv", requests("2", "3") + request("4", "農政部"));

    assertThat(load().read())
        .extracting(settled -> settled.rows().accepted(), settled -> settled.rows().heldBack())
        .containsExactly(tuple(2L, 0L), tuple(1L, 1L), tuple(1L, 1L), tuple(0L, 3L));
    assertThat(get(ProblemStore.class).of(settled("R3/農政部/d.csv").id()))
        .filteredOn(problem -> problem.rule() == Rule.DUPLICATE_ACROSS_FILES)
        .extracting(problem -> problem.allowed().getFirst())
        .containsExactly(B, A, "R3/農政部/c.csv");
    assertThat(tallies()).isNotEmpty().isEqualTo(talliesOfWhatStands());
  }

  /** 700 are more than one bundle; of its copies each is told apart, within one and across. */
  @Test
  void manyFilesAreReadInFewJobs() throws IOException {
    for (int i = 0; i < 510; i++) {
      workplace.submit("R3/総務部/%03d.csv".formatted(i), requests("n" + i));
    }
    workplace.submit("R3/総務部/000 (2).csv", requests("n0"));
    workplace.submit("R3/総務部/509 (2).csv", requests("n1"));

    Load.Result result = load();
    assertThat(result.read()).hasSize(510).extracting(Settled::path).isSorted();
    assertThat(result.twins()).hasSize(2);
    assertThat(numbers()).hasSize(510).doesNotHaveDuplicates();
    assertThat(count("batch_job_instance")).as("bundles and the tally").isLessThan(6);
    assertThat(load().unchanged()).isEqualTo(512);
    assertThat(count("batch_job_instance")).as("none for nothing").isLessThan(6);
  }

  /** Of B a row is held back only after it was counted, so its year is read again. */
  @Test
  void talliesWhatItJudgesAsWhatStandsInTheDatabase() throws IOException {
    workplace.submit(A, requests("1", "2"));
    workplace.submit("R2/総務部/a.csv", requests("1").replace("2021-", "2020-"));
    load();
    assertThat(tallies()).isNotEmpty().isEqualTo(talliesOfWhatStands());

    workplace.submit(B, requests("2", "3"));
    load();
    assertThat(settled(B).rows().heldBack()).isEqualTo(1);
    assertThat(tallies()).isEqualTo(talliesOfWhatStands());
  }

  private List<String> tallies() {
    return jdbc()
        .queryForList(
            "select t.basis, c.* from tally t join tally_count c on c.kind = t.kind"
                + " and c.fiscal_year = t.fiscal_year and c.columns = t.columns"
                + " order by c.kind, c.fiscal_year, c.columns,"
                + " value1, value2, value3, value4, value5, value6")
        .stream()
        .map(Object::toString)
        .toList();
  }

  private List<String> talliesOfWhatStands() throws IOException {
    jdbc().update("delete from tally_count");
    jdbc().update("delete from tally");
    assertThat(load().read()).isEmpty();
    return tallies();
  }

  @Test
  void doesNotReadBytesAgainWhileAFileLooksTheSame() throws IOException {
    restingSince(LONG_AGO, workplace.submit(A, requests("1", "2")));
    load();
    jdbc().update("update submission set sha256 = 'other bytes'");
    assertThat(load().read()).isEmpty();

    restingSince(LONG_AGO.plusSeconds(1), workplace.submit(A, requests("1", "3")));
    assertThat(load().read()).hasSize(1);
  }

  @Test
  void seesAChangeThoughSizeAndTimeAreTheSame() throws IOException {
    restingSince(LONG_AGO, workplace.submit(A, requests("1", "2")));
    load();
    restingSince(LONG_AGO, workplace.submit(A, requests("1", "3")));

    assertThat(load().read()).hasSize(1);
    assertThat(numbers()).containsExactly("1", "3");
  }

  private static void restingSince(Instant moment, Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(moment));
  }

  @Test
  void readsAChangedFileAgainAndAnEarlierVersionToo() throws IOException {
    workplace.submit(A, requests("1", "2"));
    load();
    workplace.submit(A, requests("2", "3"));
    load();
    assertThat(numbers()).containsExactly("2", "3");

    workplace.submit(A, requests("1", "2"));
    assertThat(load().read()).hasSize(1);
    assertThat(numbers()).containsExactly("1", "2");
  }

  @Test
  void judgesAgainWhenTheRulesHaveChanged() throws IOException {
    workplace.submit(A, requests("1") + request("2", "総務管理部"));
    load();
    assertThat(settled(A).rows().heldBack()).isEqualTo(1);

    change(
        "city/departments.yml",
        "    corner: 総務部\n    sections: [総務課",
        "    corner: 総務部\n    aliases: [総務管理部]\n    sections: [総務課");
    assertThat(load().read()).hasSize(1);
    assertThat(numbers()).containsExactly("1", "2");
    assertThat(settled(A).rows().heldBack()).isZero();
  }

  @Test
  void judgesARowHeldBackForAnotherFileAgainOnceThatFileIsCorrected() throws IOException {
    workplace.submit(B, requests("1"));
    workplace.submit(A, requests("1", "2"));
    load();
    assertThat(settled(A).rows().heldBack()).isEqualTo(1);
    assertThat(load().read()).as("nothing has changed").isEmpty();

    workplace.submit(B, requests("3"));
    assertThat(load().read()).extracting(Settled::path).containsExactly(B, A);
    assertThat(numbers()).containsExactly("1", "2", "3");
    assertThat(load().read()).isEmpty();
  }

  /** B is read before A, so its row can be judged only when A has been read too. */
  @Test
  void judgesItAgainInTheSameRunWhicheverFileIsReadFirst() throws IOException {
    workplace.submit(A, requests("1"));
    load();
    workplace.submit(B, requests("1", "2"));
    load();
    assertThat(settled(B).rows().heldBack()).isEqualTo(1);

    workplace.submit(A, requests("3"));
    workplace.submit(B, requests("1", "2", "4"));
    assertThat(load().read())
        .extracting(settled -> settled.rows().heldBack())
        .containsExactly(0L, 0L);
    assertThat(numbers()).containsExactly("1", "2", "3", "4");
  }

  @Test
  void copyUnderAnotherNameIsNotReadAgain() throws IOException {
    workplace.submit(A, requests("1", "2"));
    load();
    workplace.submit(COPY, requests("1", "2"));

    Load.Result result = load();
    assertThat(result.twins()).containsExactly(new Twin(COPY, A, Twin.Fate.COPY));
    assertThat(result.read()).isEmpty();
    assertThat(numbers()).containsExactly("1", "2");
  }

  @Test
  void renamedFileKeepsItsRecordsAndItsHistory() throws IOException {
    workplace.submit(A, requests("1"));
    load();
    workplace.submit(A, requests("1", "2"));
    load();
    remove(A);
    workplace.submit(COPY, requests("1", "2"));

    assertThat(load().twins()).containsExactly(new Twin(COPY, A, Twin.Fate.RENAMED));
    assertThat(load().twins()).as("it is known now").isEmpty();
    assertThat(settled(COPY).rows().heldBack()).isZero();
    assertThat(jdbc().queryForList("select distinct path from submission", String.class))
        .containsExactly(COPY);

    workplace.submit(COPY, requests("2", "3"));
    load();
    assertThat(numbers()).containsExactly("2", "3");
  }

  @Test
  void renamedFileIsJudgedByTodaysRules() throws IOException {
    workplace.submit(A, requests("1") + request("2", "総務管理部"));
    load();
    remove(A);
    workplace.submit(COPY, requests("1") + request("2", "総務管理部"));
    change(
        "city/departments.yml",
        "    corner: 総務部\n    sections: [総務課",
        "    corner: 総務部\n    aliases: [総務管理部]\n    sections: [総務課");

    assertThat(load().read()).extracting(Settled::path).containsExactly(COPY);
    assertThat(numbers()).containsExactly("1", "2");
  }

  @Test
  void keepsTheFormInWhichAFileWasRead() throws IOException {
    workplace.submit(A, requests("1"));
    workplace.submit(B, "\uFEFF" + requests("2").replace(',', '\t'));
    workplace.submit("R3/総務管理部/a.csv", requests("3"));
    assertThat(load().read())
        .extracting(Settled::form)
        .containsExactly("CSV（UTF-8・BOM付き、タブ区切り）", "", "CSV（UTF-8）");
    assertThat(get(ProblemStore.class).of(settled(B).id()))
        .extracting(Problem::rule)
        .containsExactly(Rule.OTHER_DELIMITER);
  }

  @Test
  void readsFilesUnderAnyName() throws IOException {
    String name = "R3/総務部/" + "名".repeat(80) + "\n\u202E.csv";
    workplace.submit(name, requests("1"));
    assertThat(load().read()).extracting(Settled::path).containsExactly(name);
    assertThat(load().unchanged()).isEqualTo(1);
  }

  @Test
  void fileWithoutAByteIsSentBackAndTakesNoOtherWithIt() throws IOException {
    workplace.submit("R3/総務部/空.xlsx", "");
    load();
    assertThat(workplace.output().resolve("problems/R3/総務部/空.xlsx.problems.csv"))
        .content()
        .contains("F-02");
  }

  @Test
  void refusesTheFileOfAnUnknownSubmitter() throws IOException {
    workplace.submit("R3/総務管理部/a.csv", requests("1"));

    Settled refused = load().read().getFirst();
    assertThat(refused.refused()).isTrue();
    assertThat(get(ProblemStore.class).of(refused.id()))
        .extracting(Problem::rule)
        .containsExactly(Rule.UNKNOWN_SUBMITTER);
    assertThat(numbers()).isEmpty();
    assertThat(load().unchanged()).isEqualTo(1);
  }

  @Test
  void namesWhatCannotBeASubmission() throws IOException {
    workplace.submit("R3/迷子.csv", requests("1"));
    workplace.submit("年度不明/総務部/a.csv", requests("1"));
    workplace.submit("R3/総務部/メモ.txt", "");

    assertThat(load().strays())
        .containsExactlyInAnyOrder(
            new Inbox.Stray("R3/迷子.csv", Reason.NOT_IN_SUBMITTERS_FOLDER),
            new Inbox.Stray("年度不明/総務部/a.csv", Reason.NO_FISCAL_YEAR),
            new Inbox.Stray("R3/総務部/メモ.txt", Reason.NOT_A_LEDGER));
    assertThat(numbers()).isEmpty();
  }

  @Test
  void failingChunkLeavesNothingAndTheNextLoadMakesItGood() throws IOException {
    workplace.submit(A, requests(1998));
    jdbc()
        .execute(
            "alter table document_request add constraint broken"
                + " check (reception_number <> '1998')");
    try {
      assertThatThrownBy(this::load).isInstanceOf(JobFailed.class);
      assertThat(count("document_request")).isEqualTo(998);
      assertThat(numbers()).as("nothing of it counts").isEmpty();
    } finally {
      jdbc().execute("alter table document_request drop constraint broken");
    }

    load();
    assertThat(numbers()).hasSize(1998);
    assertThat(count("document_request")).isEqualTo(1998);
    assertThat(count("submission")).isEqualTo(1);
  }

  @Test
  void whatFailsIsToldWithoutTheValuesOfRecords() {
    workplace.submit(A, requests("山田太郎宅"));
    jdbc()
        .execute(
            "alter table document_request add constraint broken check (reception_number = '1')");
    try {
      assertThatThrownBy(this::load)
          .satisfies(
              failure ->
                  assertThat(Stream.iterate(failure, cause -> cause != null, Throwable::getCause))
                      .extracting(String::valueOf)
                      .noneMatch(message -> message.contains("山田太郎宅")));
    } finally {
      jdbc().execute("alter table document_request drop constraint broken");
    }
  }

  @Test
  void leavesAFileThatDisappearsMeanwhileForTheNextLoad() throws IOException {
    workplace.submit(B, requests("1"));
    workplace.submit(A, requests("2"));

    Load.Result result = load(onFirstStep(() -> remove(A)));
    assertThat(result.changing()).containsExactly(A);
    assertThat(result.unchanged()).isZero();
    assertThat(numbers()).containsExactly("1");

    workplace.submit(A, requests("2"));
    load();
    assertThat(numbers()).containsExactly("1", "2");
  }

  private void remove(String path) {
    try {
      Files.delete(workplace.input().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Progress onFirstStep(Runnable action) {
    return new Progress() {
      private boolean done;

      @Override
      public void begin(String work, int steps) {}

      @Override
      public void step(String what) {
        if (!done) {
          done = true;
          action.run();
        }
      }

      @Override
      public void end() {}
    };
  }

  @Test
  void noCopyOfAFileIsLeftBehindEvenByAKilledRun() throws IOException {
    Path spool = get(Folders.class).data().resolve("spool");
    Files.createDirectories(spool);
    Files.writeString(spool.resolve("submission1.spool"), requests("1"));
    workplace.submit(A, requests("1"));
    load();

    try (Stream<Path> copies = Files.list(spool)) {
      assertThat(copies).isEmpty();
    }
  }

  /**
   * None of them is followed or opened: a pipe that nobody writes to would hold up the load for
   * ever.
   */
  @Test
  @Timeout(60)
  void readsPlainFilesOnly() throws Exception {
    workplace.submit(A, requests("1"));
    Path folder = workplace.input().resolve("R3/総務部");
    Path elsewhere = Files.writeString(workplace.root().resolve("elsewhere.csv"), requests("9"));
    Files.createSymbolicLink(folder.resolve("link.csv"), elsewhere.toAbsolutePath());
    Files.createDirectory(folder.resolve("folder.csv"));
    String pipe = folder.resolve("pipe.csv").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();

    Load.Result result = load();
    assertThat(result.read()).extracting(Settled::path).containsExactly(A);
    assertThat(result.strays())
        .extracting(Inbox.Stray::path)
        .containsExactly("R3/総務部/folder.csv", "R3/総務部/link.csv", "R3/総務部/pipe.csv");
    assertThat(result.strays())
        .extracting(Inbox.Stray::reason)
        .containsOnly(Reason.NOT_A_PLAIN_FILE);
  }

  @Test
  void nameWithBackslashesLeadsNowhereElse() throws IOException {
    workplace.submit("R3/総務部/a\\..\\..\\..\\..\\outside.csv", requests("1") + request("2", "無い部"));

    Settled settled = load().read().getFirst();
    assertThat(settled.path()).isEqualTo("R3/総務部/a\\..\\..\\..\\..\\outside.csv");
    get(ReturnedProblems.class).write(workplace.input(), workplace.output());
    assertThat(workplace.output().resolve("problems/R3/総務部")).isNotEmptyDirectory();
    assertThat(workplace.output().resolve("outside.csv.problems.csv")).doesNotExist();
  }

  /**
   * Thirty thousand problems are not put into words at every load, only when one of both changed.
   */
  @Test
  void whatGoesBackIsMadeAgainOnlyWhereSomethingIsNew() throws IOException {
    workplace.submit(A, requests("1") + request("2", "無い部"));
    load();
    Path list = workplace.output().resolve("problems/R3/総務部/a.csv.problems.csv");
    String first = Files.readString(list);
    assertThat(first).contains("無い部");

    jdbc().update("update problem set found = '別の部'");
    load();
    assertThat(list).hasContent(first);
    Files.delete(list);
    load();
    assertThat(list).content().contains("別の部");
    Files.writeString(list, "書きかえた");
    load();
    assertThat(list).content().contains("別の部");

    workplace.submit(A, requests("1", "2"));
    load();
    assertThat(list).doesNotExist();
  }

  /** Later times of earlier work are the same as a clock that was set back since. */
  @Test
  void clockThatWasSetBackChangesNoOrder() throws IOException {
    workplace.submit(A, requests("1", "2"));
    load();
    jdbc().update("update submission set received_at = timestamp '2051-01-01 00:00:00'");
    for (String table : List.of("batch_job_execution", "batch_step_execution")) {
      jdbc()
          .update(
              "update "
                  + table
                  + " set create_time = timestamp '2051-01-01 00:00:00', start_time = timestamp"
                  + " '2051-01-01 00:00:00', end_time = timestamp '2051-01-01 00:00:00',"
                  + " last_updated = timestamp '2051-01-01 00:00:00'");
    }
    workplace.submit(A, requests("2", "3"));
    load();
    assertThat(numbers()).containsExactly("2", "3");
    get(Recovery.class).recover(false);
    assertThat(load().read()).isEmpty();
  }

  /** What counts is always a state in which the file once was; the last load has its last state. */
  @Test
  void fileThatGrowsMeanwhileIsReadWholeInTheEnd() throws Exception {
    workplace.submit(A, requests("1"));
    Path file = workplace.input().resolve(A);
    AtomicBoolean writing = new AtomicBoolean(true);
    Thread writer =
        new Thread(
            () -> {
              for (int n = 2; writing.get(); n++) {
                append(file, request(Integer.toString(n), "総務部"));
              }
            });
    writer.start();
    for (int i = 0; i < 3; i++) {
      Load.Result result = load();
      assertThat(result.read().size() + result.changing().size()).isEqualTo(1);
      assertThat(count("problem")).as("no half line is read").isZero();
    }
    writing.set(false);
    writer.join();

    load();
    assertThat(numbers()).hasSize(Files.readAllLines(file).size() - 1);
  }

  private static void append(Path file, String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
