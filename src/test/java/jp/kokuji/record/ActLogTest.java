package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kokuji.DatabaseTest;
import jp.kokuji.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is put on record, act after act. */
abstract class ActLogTest extends DatabaseTest {
  private final ActLog acts = get(ActLog.class);

  ActLogTest(TestDatabase database) {
    super(database);
  }

  @Test
  void theLastActOfANameIsKnownAndNotAddedTwice() {
    acts.add(ActLog.FINAL, "R3 a", "one");
    acts.add(ActLog.FINAL, "R3 a_%", "two");
    acts.add(ActLog.PUBLISH, "R3 a", "three");
    acts.add(ActLog.FINAL, "R3 a", "one");
    assertThat(acts.all()).extracting(LoggedAct::position).containsExactly(1, 2, 3);
    acts.add(ActLog.FINAL, "R3 a", "four");
    acts.add(ActLog.FINAL, "R3 a", "one");
    assertThat(acts.all())
        .extracting(LoggedAct::content)
        .containsExactly("R3 a one", "R3 a_% two", "R3 a three", "R3 a four", "R3 a one");
    assertThat(acts.findLast(ActLog.FINAL, "R3 a ")).map(LoggedAct::position).contains(5);
    assertThat(acts.findLast(ActLog.FINAL, "R3 a_% ")).map(LoggedAct::position).contains(2);
    assertThat(acts.findLast(ActLog.FINAL, "R3 _ ")).isEmpty();
    assertThat(acts.before(3, 1)).extracting(LoggedAct::position).containsExactly(2);
    assertThat(acts.broken()).isEmpty();
  }

  /** The log goes on, and says so. */
  @Test
  void anActThatWasTakenOutIsToldAndKeepsNobodyFromActing() {
    for (String content : new String[] {"one", "two", "three"}) {
      acts.add(ActLog.FINAL, "R3 " + content, content);
    }
    get(JdbcClient.class).sql("delete from act_log where position = 2").update();
    acts.add(ActLog.FINAL, "R3 four", "four");
    assertThat(acts.all()).extracting(LoggedAct::position).containsExactly(1, 3, 4);
    assertThat(acts.broken()).extracting(LoggedAct::position).containsExactly(3, 4);
  }
}
