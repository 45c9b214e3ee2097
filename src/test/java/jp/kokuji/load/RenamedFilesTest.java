package jp.kokuji.load;

import static jp.kokuji.Workplace.request;
import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import jp.kokuji.record.Differences;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.run.JobTest;
import jp.kokuji.status.Status;
import org.junit.jupiter.api.Test;

/** After one load, what counts is what lies in the input folder, whatever was renamed before. */
abstract class RenamedFilesTest extends JobTest {
  private static final String A = "R3/総務部/a.csv";
  private static final String B = "R3/総務部/b.csv";
  private static final String C = "R3/健康福祉部/c.csv";

  private void move(String from, String to) {
    try {
      Path target = workplace.input().resolve(to);
      Files.createDirectories(target.getParent());
      Files.move(workplace.input().resolve(from), target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String path) throws IOException {
    Files.delete(workplace.input().resolve(path));
  }

  private List<String> counting() {
    return get(SubmissionLog.class).counting().stream().map(Settled::path).toList();
  }

  @Test
  void newFileUnderTheOldNameOfARenamedOne() throws IOException {
    workplace.submit(B, requests("1", "2", "3"));
    load();
    move(B, A);
    workplace.submit(B, requests("4"));
    Load.Result result = load();
    assertThat(numbers()).containsExactly("1", "2", "3", "4");
    assertThat(result.twins()).containsExactly(new Twin(A, B, Twin.Fate.RENAMED));
    assertThat(load().read()).isEmpty();
  }

  @Test
  void twoFilesSwapTheirNames() throws IOException {
    workplace.submit(A, requests("1", "2"));
    workplace.submit(B, requests("3"));
    load();
    move(A, "R3/総務部/x");
    move(B, A);
    move("R3/総務部/x", B);
    load();
    assertThat(numbers()).containsExactly("1", "2", "3");
    assertThat(settled(B).rows().accepted()).isEqualTo(2);
  }

  @Test
  void fileMovedOverAnotherTakesItsPlace() throws IOException {
    workplace.submit(A, requests("1", "2"));
    workplace.submit(B, requests("3"));
    load();
    move(A, B);
    load();
    assertThat(numbers()).containsExactly("1", "2");
    assertThat(counting()).containsExactly(B);
  }

  @Test
  void folderUnderAnotherOfItsNamesKeepsItsRecordsAlsoWithACorrectedFile() throws IOException {
    workplace.submit("R3/健康福祉部保健所/a.csv", requests("1"));
    workplace.submit("R3/健康福祉部保健所/b.csv", requests("2"));
    load();
    move("R3/健康福祉部保健所/a.csv", "令和3年度/保健所/a.csv");
    delete("R3/健康福祉部保健所/b.csv");
    workplace.submit("令和3年度/保健所/b.csv", requests("2", "3"));
    load();
    assertThat(numbers()).containsExactly("1", "2", "3");
    assertThat(counting()).containsExactly("令和3年度/保健所/a.csv", "令和3年度/保健所/b.csv");
  }

  @Test
  void filesPutTogetherIntoANewOneAreReplacedAllInOneLoad() throws IOException {
    workplace.submit(A, requests("1"));
    workplace.submit(B, requests("2"));
    load();
    delete(A);
    delete(B);
    workplace.submit("R3/総務部/all.csv", requests("1", "2"));
    load();
    assertThat(numbers()).containsExactly("1", "2");
    assertThat(counting()).containsExactly("R3/総務部/all.csv");
    assertThat(load().read()).isEmpty();
  }

  @Test
  void rowHeldForAFileThatWasRenamedAndCorrectedIsFree() throws IOException {
    workplace.submit(C, requests("1", "2"));
    workplace.submit(A, requests("1", "9"));
    load();
    assertThat(settled(A).rows().heldBack()).isEqualTo(1);
    move(C, "R3/健康福祉部/d.csv");
    load();
    workplace.submit("R3/健康福祉部/d.csv", requests("2", "3"));
    load();
    assertThat(numbers()).containsExactly("1", "2", "3", "9");
    assertThat(settled(A).rows().heldBack()).isZero();
  }

  @Test
  void andIsFreeInOneLoadWhereBothWereDoneAtOnce() throws IOException {
    workplace.submit(C, requests("1", "2"));
    workplace.submit(A, requests("1", "9"));
    load();
    delete(C);
    workplace.submit("R3/健康福祉部/d.csv", requests("2", "3"));
    load();
    assertThat(numbers()).containsExactly("1", "2", "3", "9");
    assertThat(settled(A).rows().heldBack()).isZero();
    assertThat(load().read()).isEmpty();
  }

  @Test
  void whatHasGoneCountsAndIsSaidUntilItIsTakenBack() throws IOException {
    workplace.submit(A, requests("1", "2"));
    workplace.submit(B, requests("3") + request("2", "総務部"));
    load();
    delete(A);
    load();
    assertThat(numbers()).containsExactly("1", "2", "3");
    assertThat(get(Status.class).gone(workplace.input()))
        .extracting(gone -> gone.path() + " " + gone.records())
        .containsExactly(A + " 2");

    assertThat(get(FileRegister.class).forget(A, rulebook())).isTrue();
    load();
    assertThat(numbers()).as("b's own row is free").containsExactly("2", "3");
    assertThat(get(Status.class).gone(workplace.input())).isEmpty();
    List<Settled> history = get(SubmissionLog.class).history(A);
    assertThat(history)
        .extracting(Settled::state)
        .containsExactly(Settled.State.SUPERSEDED, Settled.State.FORGOTTEN);
    assertThat(get(Differences.class).summary(history.getLast().id()).gone()).isEqualTo(2);

    workplace.submit(A, requests("1"));
    load();
    assertThat(numbers()).as("submitted again").containsExactly("1", "2", "3");
  }

  /** What is held back stands against a final version, so it must not outlive its file unsaid. */
  @Test
  void whatIsHeldBackWholeEndsWithItsFile() throws IOException {
    String held = requests("1").replace("総務部", "無い部");
    workplace.submit(A, held);
    workplace.submit("R3/総務部/古い.xlsx", "読めない");
    load();
    move(A, "R3/総務課/a.csv");
    move("R3/総務部/古い.xlsx", "R4/総務部/古い.xlsx");
    load();
    assertThat(get(SubmissionLog.class).latest())
        .extracting(Settled::path)
        .containsExactly("R3/総務課/a.csv", "R4/総務部/古い.xlsx");

    delete("R3/総務課/a.csv");
    workplace.submit(B, requests("1"));
    load();
    assertThat(get(Status.class).gone(workplace.input()))
        .singleElement()
        .satisfies(gone -> assertThat(gone.path()).isEqualTo("R3/総務課/a.csv"))
        .satisfies(gone -> assertThat(gone.records()).isZero());
    get(FileRegister.class).forget("R3/総務課/a.csv", rulebook());
    assertThat(get(Status.class).gone(workplace.input())).isEmpty();
  }

  /** A department corrects a file, names it anew and takes the old one away. */
  @Test
  void whatIsHeldBackWholeEndsWhereAFileCameForItSince() throws IOException {
    workplace.submit(B, requests("8"));
    workplace.submit(A, requests("1", "2").replace("総務部", "無い部"));
    workplace.submit("R3/総務部/古い.xlsx", "読めない");
    load();
    delete(A);
    delete("R3/総務部/古い.xlsx");
    workplace.submit("R3/総務部/短い.csv", requests("1"));
    workplace.submit("R3/健康福祉部/c.csv", requests("3", "4", "5"));
    assertThat(load().twins()).as("older, shorter or another's").isEmpty();
    assertThat(get(Status.class).gone(workplace.input())).hasSize(2);

    workplace.submit("R3/総務部/直し.csv", requests("6", "7"));
    assertThat(load().twins()).containsExactly(new Twin("R3/総務部/直し.csv", A, Twin.Fate.ENDED));
    assertThat(get(Status.class).gone(workplace.input()))
        .as("nobody knows what was in a file that could not be read")
        .extracting(gone -> gone.path())
        .containsExactly("R3/総務部/古い.xlsx");
    assertThat(get(SubmissionLog.class).history(A)).hasSize(2);
    assertThat(load().twins()).isEmpty();
  }

  @Test
  void whatIsUnknownIsNotForgotten() throws IOException {
    workplace.submit(A, requests("1"));
    load();
    assertThat(get(FileRegister.class).lies(A)).isTrue();
    assertThat(get(FileRegister.class).forget(B, rulebook())).isFalse();
    assertThat(numbers()).containsExactly("1");
  }

  @Test
  void fileMovedToAnotherYearIsSaidWithItsNewPlace() throws IOException {
    String wrong = "R2/総務部/研修.csv";
    String right = "R3/総務部/研修.csv";
    workplace.submit(wrong, "対象年度,制度,告示日,告示番号\nR2,情報公開,R3.6.15,100\n");
    load();
    move(wrong, right);
    load();
    assertThat(get(Status.class).gone(workplace.input()))
        .singleElement()
        .satisfies(gone -> assertThat(gone.elsewhere()).contains(right));
  }

  @Test
  void furtherBranchInANewFileIsNoCorrectionOfAFileThatHasGone() throws IOException {
    String headings = requests().replaceFirst(",", ",枝番,");
    workplace.submit(A, headings + request("1,", "総務部"));
    load();
    delete(A);
    workplace.submit(B, headings + request("1,2", "総務部").replace("閲覧", "視聴"));
    load();
    assertThat(numbers()).containsExactly("1", "1");
  }
}
