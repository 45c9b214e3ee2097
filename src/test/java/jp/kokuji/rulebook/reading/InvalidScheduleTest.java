package jp.kokuji.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.ScheduledYear;
import jp.kokuji.rulebook.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to spoil the schedule, and the one sentence that must come of it. */
class InvalidScheduleTest {
  private static final String TIMES =
      "毎日 02:00、平日 02:00、毎週 月曜日 02:00、毎月 1日 02:00、毎月 末日 02:00、毎年 4月1日 06:00、又は cron"
          + " 式（5項目か6項目）にしてください";
  private static final String SCHEDULE =
      """
      due: 4月30日
      jobs:
        - name: 夜
          run: load
          when: 毎日 02:00
        - name: 春
          run: year-end
          year: 前年度
          when: 毎年 4月1日 06:00
      """;

  @TempDir private Path jobs = Path.of("");

  private void write(String text) throws IOException {
    Files.writeString(jobs.resolve("schedule.yml"), text);
  }

  @Test
  void deliveredScheduleIsInOrder() throws InvalidRulebook {
    assertThat(new RulebookReader(Path.of("jobs")).readSchedule().jobs())
        .extracting(job -> job.work())
        .containsExactly(new Work.Load(), new Work.YearEnd(ScheduledYear.PREVIOUS));
  }

  @Test
  void ledgersAreDueAfterTheirYear() throws Exception {
    Schedule delivered = new RulebookReader(Path.of("jobs")).readSchedule();
    FiscalYear year = FiscalYear.find("R7").orElseThrow();
    assertThat(delivered.due(year)).contains(LocalDate.of(2026, 4, 30));
    write(SCHEDULE.replace("4月30日", "３月３１日"));
    assertThat(new RulebookReader(jobs).readSchedule().due(year))
        .contains(LocalDate.of(2027, 3, 31));
    write(SCHEDULE.replace("due: 4月30日\n", ""));
    assertThat(new RulebookReader(jobs).readSchedule().due(year)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "due: 4月30日|due: 四月末|1行目: 「四月末」は提出の期限として使えません。4月30日 のように、月と日を書いてください",
        "due: 4月30日|due: 13月1日|1行目: 「13月1日」は提出の期限として使えません。4月30日 のように、月と日を書いてください",
        "毎日 02:00|毎晩 02:00|5行目: 「毎晩 02:00」は実行する時刻として使えません。" + TIMES,
        "run: load|run: loads|4行目: 「loads」は使えません。load・year-end・report・remind のどれかにしてください",
        "name: 春|name: 夜|6行目: 「夜」は3行目にもあります。別の語にするか、どちらかを消してください",
        "year: 前年度|# なし|6行目: 「year」がありません。year に 前年度 か 当年度 を書いてください",
        "when: 毎日 02:00|'when: 毎日 02:00\n    days: 7'|6行目: days は remind にだけ使えます。days の行を消してください",
        "run: year-end|run: load|8行目: load に year は使えません。year の行を消してください",
        "year: 前年度|year: 昨年度|8行目: 「昨年度」は使えません。前年度・当年度 のどれかにしてください",
        "when: 毎日 02:00|# なし|3行目: 「when」がありません。「when」を書いてください（実行する時刻（毎日 02:00 など。日本の時刻））",
      })
  void faultsAreNamedByLine(String passage, String other, String fault) throws IOException {
    assertThat(SCHEDULE).contains(passage);
    write(SCHEDULE.replace(passage, other));
    InvalidRulebook invalid =
        catchThrowableOfType(InvalidRulebook.class, () -> new RulebookReader(jobs).readSchedule());
    String file = jobs.resolve("schedule.yml").toString().replace('\\', '/') + " ";
    assertThat(invalid.faults()).extracting(Fault::sentence).containsExactly(file + fault);
  }
}
