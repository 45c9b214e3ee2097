package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.YearKeys.Column;
import jp.kokuji.rulebook.RecordKind;
import org.junit.jupiter.api.Test;

/** A filter may take a new key for a repeated one, so the keys here are few. */
class SeenKeysOnH2Test extends DatabaseTest {
  private static final RecordKind REQUEST = Filing.kindOf("document-request");
  private static final RecordKind APPEAL = Filing.kindOf("appeal");
  private static final FiscalYear R3 = new FiscalYear(2021);

  SeenKeysOnH2Test() {
    super(TestDatabase.h2());
  }

  private SeenKeys seen() {
    return new SeenKeys(database.jdbc());
  }

  private static boolean mayRepeat(SeenKeys.Watch watch, String... keys) {
    List.of(keys).forEach(key -> watch.add(REQUEST, key + "\u001f", key.hashCode(), null));
    return !watch.of(REQUEST, Column.RECORD_KEY).none();
  }

  @Test
  void differentKeysDoNotRepeatInWhateverOrder() {
    assertThat(mayRepeat(seen().watch(R3), "1", "2", "10")).isFalse();
    assertThat(mayRepeat(seen().watch(R3), "2", "10", "1")).isFalse();
  }

  @Test
  void keyRepeatsWithinASubmission() {
    assertThat(mayRepeat(seen().watch(R3), "1", "2", "2")).isTrue();
    assertThat(mayRepeat(seen().watch(R3), "1", "2", "1", "3")).isTrue();
    assertThat(mayRepeat(seen().watch(R3), "3", "1", "2", "1")).isTrue();
    assertThat(mayRepeat(seen().watch(R3), "", "")).as("nothing is a key as well").isTrue();
  }

  @Test
  void keyRepeatsOneThatStoodBefore() {
    Filing.of("R3/総務部/台帳.csv").request("1").settle(database);
    assertThat(mayRepeat(seen().watch(R3), "1")).isTrue();
    assertThat(mayRepeat(seen().watch(R3), "2")).isFalse();
    assertThat(mayRepeat(seen().watch(R3.previous()), "1")).as("another year").isFalse();
  }

  @Test
  void keyRepeatsOneOfAnEarlierFileOfTheSameLoad() {
    SeenKeys seen = seen();
    assertThat(mayRepeat(seen.watch(R3), "1", "2")).isFalse();
    assertThat(mayRepeat(seen.watch(R3), "3", "4")).isFalse();
    Filing.of("R3/総務部/台帳.csv").request("1").request("4").settle(database);
    assertThat(mayRepeat(seen.watch(R3), "4")).isTrue();
  }

  @Test
  void keyRepeatsOneThatWasStoredSinceTheyAscended() {
    SeenKeys seen = seen();
    SeenKeys.Watch watch = seen.watch(R3);
    assertThat(mayRepeat(watch, "1", "3")).isFalse();
    Filing.of("R3/総務部/台帳.csv").request("1").request("3").stage(database);
    watch.stored();
    assertThat(mayRepeat(watch, "5", "2")).isFalse();
    assertThat(mayRepeat(watch, "3")).isTrue();
  }

  private static boolean mayMix(SeenKeys.Watch watch, String... keys) {
    List.of(keys)
        .forEach(key -> watch.add(REQUEST, key.replace('-', '\u001f'), key.hashCode(), null));
    return watch.mayMix(REQUEST);
  }

  @Test
  void numberStandsWithABranchAndWithoutOne() {
    assertThat(mayMix(seen().watch(R3), "1-", "1-1")).isTrue();
    assertThat(mayMix(seen().watch(R3), "2-1", "1-", "2-")).isTrue();
    assertThat(mayMix(seen().watch(R3), "2-", "1-", "2-1")).isTrue();
    assertThat(mayMix(seen().watch(R3), "1-", "1-")).as("twice without one").isTrue();
    assertThat(mayMix(seen().watch(R3), "1-1", "1-2", "2-", "3-1")).isFalse();
    assertThat(mayMix(seen().watch(R3), "3-1", "1-1", "3-2", "1-2", "2-")).isFalse();
  }

  @Test
  void numberStandsWithoutABranchInAnotherFile() {
    Filing.of("R3/総務部/台帳.csv").request("1").settle(database);
    assertThat(mayMix(seen().watch(R3), "1-1")).isTrue();
    assertThat(mayMix(seen().watch(R3), "2-1")).isFalse();
    SeenKeys seen = seen();
    assertThat(mayMix(seen.watch(R3), "3-1", "4-1")).isFalse();
    assertThat(mayMix(seen.watch(R3), "5-1", "4-")).isTrue();
    assertThat(mayMix(seen.watch(R3.previous()), "1-1")).as("another year").isFalse();
  }

  private static boolean mayBeOfTwoDays(SeenKeys.Watch watch, String... keysAndDays) {
    for (int i = 0; i < keysAndDays.length; i += 2) {
      String key = keysAndDays[i];
      watch.add(REQUEST, key.replace('-', '\u001f'), key.hashCode(), keysAndDays[i + 1]);
    }
    return watch.mayBeOfTwoDays(REQUEST);
  }

  @Test
  void branchesAreOfTwoDays() {
    assertThat(mayBeOfTwoDays(seen().watch(R3), "1-1", "April", "1-2", "April")).isFalse();
    assertThat(mayBeOfTwoDays(seen().watch(R3), "1-1", "April", "2-1", "May")).isFalse();
    assertThat(mayBeOfTwoDays(seen().watch(R3), "1-", "April", "2-", "May")).isFalse();
    assertThat(mayBeOfTwoDays(seen().watch(R3), "1-1", "April", "1-2", "May")).isTrue();
    assertThat(mayBeOfTwoDays(seen().watch(R3), "3-1", "May", "1-1", "May", "1-2", "May"))
        .as("side by side below a higher number")
        .isFalse();
    assertThat(mayBeOfTwoDays(seen().watch(R3), "1-1", "April", "3-1", "May", "1-2", "May"))
        .as("where others stand between them")
        .isTrue();
  }

  @Test
  void branchesAreOfTwoDaysInAnotherFile() {
    SeenKeys seen = seen();
    SeenKeys.Watch first = seen.watch(R3);
    assertThat(mayBeOfTwoDays(first, "1-1", "April", "1-2", "May")).isTrue();
    assertThat(mayBeOfTwoDays(seen.watch(R3), "1-3", "May")).as("beside both").isTrue();
    assertThat(mayBeOfTwoDays(seen.watch(R3), "2-1", "May")).isFalse();
    Filing.of("R3/総務部/台帳.csv").record("4\u001f1").settle(database);
    assertThat(mayBeOfTwoDays(seen().watch(R3), "4-2", "May")).isTrue();
    assertThat(mayBeOfTwoDays(seen().watch(R3), "5-1", "May", "5-2", "May")).isFalse();
  }

  @Test
  void firstKeysOfALoadBesideManyRecordsAreLeftToBeLookedFor() {
    Filing.of("R3/総務部/台帳.csv").request("1").request("7").settle(database);
    SeenKeys seen = new SeenKeys(database.jdbc(), 2);
    SeenKeys.Watch first = seen.watch(R3);
    assertThat(mayRepeat(first, "2")).as("nobody has looked").isTrue();
    assertThat(first.mayMix(REQUEST)).isTrue();
    assertThat(first.of(REQUEST, Column.RECORD_KEY).named()).containsExactly("2\u001f");
    assertThat(mayRepeat(seen.watch(R3), "3")).as("of another file").isFalse();
    assertThat(mayRepeat(seen.watch(R3), "2")).as("which the first file has").isTrue();
    assertThat(mayRepeat(seen.watch(R3), "7")).as("which stood before").isTrue();
    assertThat(mayMix(seen.watch(R3), "2-1")).as("beside one of the first file").isTrue();
    assertThat(mayMix(seen.watch(R3), "4-1")).isFalse();
    assertThat(mayRepeat(new SeenKeys(database.jdbc(), 3).watch(R3), "2")).as("few").isFalse();
  }

  @Test
  void noMoreThanTheFirstKeysAreLeft() {
    Filing.of("R3/総務部/台帳.csv").request("1").settle(database);
    SeenKeys.Watch first = new SeenKeys(database.jdbc(), 1).watch(R3);
    for (int i = 0; i < 2_000; i++) {
      first.add(REQUEST, "a" + i + "\u001f", i, null);
    }
    assertThat(first.of(REQUEST, Column.RECORD_KEY).named()).hasSize(2_000);
    first.add(REQUEST, "b\u001f", 2_000, null);
    first.add(REQUEST, "a5\u001f", 2_001, null);
    assertThat(first.of(REQUEST, Column.RECORD_KEY).named())
        .hasSize(2_000)
        .doesNotContain("b\u001f");
    assertThat(first.of(REQUEST, Column.LIKENESS).none()).isFalse();
  }

  @Test
  void kindsDoNotShareKeysAndSomeHaveNone() {
    SeenKeys.Watch watch = seen().watch(R3);
    assertThat(mayRepeat(watch, "1", "2")).isFalse();
    watch.add(APPEAL, "1", 1, null);
    assertThat(watch.of(APPEAL, Column.RECORD_KEY).none()).isTrue();
    RecordKind training = Filing.kindOf("training");
    watch.add(training, "", 2, null);
    watch.add(training, "", 2, null);
    assertThat(watch.of(training, Column.RECORD_KEY).none()).as("without a key").isTrue();
  }
}
