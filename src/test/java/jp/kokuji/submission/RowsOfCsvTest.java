package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows whose fields have moved, and rows that are no records. */
class RowsOfCsvTest {
  private static final String DESK = "実施機関,情報公開コーナー,年月,閲覧";
  private static final String REQUESTS = "受付番号,受付日,実施機関,所管部課,処理結果,該当号,決定日,摘要";

  private final Path folder;

  RowsOfCsvTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String seen(String headings, String rows) {
    Path file =
        Read.file(folder, "台帳.csv", (headings + "\n" + rows.replace("⏎", "\n")).getBytes(UTF_8));
    return Seen.in(file, SmallTown.rulebook());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "市長,総務部,R3.5,3|2=2021-05-01/3",
        "市長,総務部,R3.5,1,234|2!S-21",
        "市長,総務部,R3.5,3,⏎市長,総務部,R3.6,4,|2!S-21 3!S-21",
        "市長,総務部,R3.5|2!S-20",
        "市長,総務部,R3.5,3⏎市長 集計,,,3⏎総計,,,3|2=2021-05-01/3 3-TOTAL 4-TOTAL",
        "市長,総務部,R3.5,3⏎合計,3|2=2021-05-01/3 3-TOTAL",
        "市長,総務部,R3.5,3⏎累計,,,3⏎年計,,,3⏎年度計,,,3⏎合計（4月〜3月）,,,3⏎総合計,,,3"
            + "|2=2021-05-01/3 3-TOTAL 4-TOTAL 5-TOTAL 6-TOTAL 7-TOTAL",
        "市長,総務部,R3.5,3⏎上半期計,,,3⏎平均,,,1⏎市長,計,,3⏎5月 計,,,3⏎総務部計,,,3⏎Total,,,3"
            + "|2=2021-05-01/3 3-TOTAL 4-TOTAL 5-TOTAL 6-TOTAL 7-TOTAL 8-TOTAL",
        "市長,総務部,R3.5,3⏎小計,,,3⏎市長,総務部,R3.6,4⏎小計,,,4⏎合計,,,7⏎総計,,,14"
            + "|2=2021-05-01/3 3-TOTAL 4=2021-06-01/4 5-TOTAL 6-TOTAL 7-TOTAL X-06",
        "市長,総務部,R3.5,3⏎※ 速報値⏎注1,令和4年3月31日現在,,⏎作成,総務課,内線 1234,"
            + "|2=2021-05-01/3 3!S-07 4!S-07 5!S-07",
        "該当なし|2!S-26",
        "市長,総務部,該当なし,|2!S-26",
        "市長,総務部,R3.5,3⏎年月,閲覧,実施機関,情報公開コーナー⏎R3.6,4,市長,総務部|2=2021-05-01/3 3!S-22 4!S-22",
        "会計課,総務部,R3.5,3|2!N-01"
      })
  void of_counts(String rows, String seen) {
    assertThat(seen(DESK, rows)).isEqualTo(seen);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "|", "，", "\t", ";"})
  void of_every_delimiter(String delimiter) {
    String seen = seen(DESK.replace(",", delimiter), "市長,総務部,R3.5,3".replace(",", delimiter));
    assertThat(seen).isEqualTo((delimiter.equals(",") ? "" : "F-13 ") + "2=2021-05-01/3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "公1,R3.6.15,市長,総務部,部分開示,1,R3.6.29,|2=公1/部分開示/1",
        "公1,R3.6.15,市長,総務部,部分開示,1,2,R3.6.29,|2!S-21",
        "公1,R3.6.15,市長,総務部,部分開示,1|2!S-20",
        "公1,R3.6.15,市長,総務部|2!S-20",
        "例,R3.6.15,市長,総務部,開示,,,⏎記入例,R3.6.15,市長,総務部,開示,,,⏎（例）1,R3.6.15,市長,総務部,開示,,,"
            + "|2-EXAMPLE 3-EXAMPLE 4-EXAMPLE S-25",
        "例1,R3.6.15,市長,総務部,開示,,,⏎見本,R3.6.15,市長,総務部,開示,,,⏎例）公1,R3.6.15,市長,総務部,開示,,,"
            + "|2-EXAMPLE 3-EXAMPLE 4-EXAMPLE S-25",
        "公1,R3.6.15,市長,総務部,開示,,,⏎公2,R3.6.15,市長,総務部,開示,,,⏎計,2件|2=公1/開示 3=公2/開示 4-TOTAL",
        "公1,R3.6.15,市長,総務部,開示,,,⏎公2,R3.6.15,市長,総務部,開示,,,⏎計 3件|2=公1/開示 3=公2/開示 4-TOTAL X-06",
        "公1,R3.6.15,市長,総務部,開示,,,⏎合計,,,,,,,2件|2=公1/開示 3-TOTAL X-06",
        "なし,,,,,,,|2!S-26",
        ",,市長,総務部,該当なし,,,|2!S-26",
        "令和3年度は該当ありません|2!S-07",
        "公1,,市長,総務部,,,,⏎公2,,市長,総務部,,,,|2!S-30 3!S-30",
        "公1,R3.6.15,市長,総務部,開示,－,,⏎公2,R3.6.15,市長,総務部,開示,なし,－,|2=公1/開示 3=公2/開示",
        "公1,R3.6.15,市長,総務部,部分開示,－,R3.6.29,|2!X-02",
        "公1,R3.6.15,市長,総務部,部分開示,条例第7条第1号、第2号,R3.6.29,|2=公1/部分開示/1+2",
        "公1,R3.6.15,市長,総務部,部分開示,①②,R3.6.29,|2=公1/部分開示/1+2",
        "公1,R3.6.15,市長,総務部,部分開示,第8条第1号,R3.6.29,|2!L-20",
        "公1,R3.6.15（火）,市長,総務部,開示,,令和3年6月29日火曜日,|2=公1/開示",
        "公1,2021/06/15 13:45,市長,総務部,開示,,2021-06-29T09:00:00,|2=公1/開示",
        "公1,R3.6.15（水）,市長,総務部,開示,,,|2!D-20",
        "公1,2021-06-15T09:00:00Z,市長,総務部,開示,,,|2!D-01",
        "3月12日,R3.6.15,市長,総務部,開示,,,⏎2021/3/12,R3.6.15,市長,総務部,開示,,,|2!V-24 3!V-24",
        "公1・公2,R3.6.15,市長,総務部,開示,,,⏎公1 公2,R3.6.15,市長,総務部,開示,,,|2!V-25 3!V-25",
        "公1,R3.6.15,市長,総務部,開示,,,\"道路⏎公2,R3.6.15,市長,総務部,開示,,,橋⏎公3,R3.6.15,市長,総務部,開示,,,\"|F-20@2",
        "公1,R3.6.15,市長,総務部,開示,,,⏎\"公2,R3.6.15,市長,総務部,開示,,,橋⏎公3,R3.6.15,市長\",R3.6.15,市長,総務部,開示,,,|2=公1/開示"
            + " F-20@3",
        "公1,R3.6.15,市長,総務部,開示,,,\"道路、橋⏎1,2 丁目\"|2=公1/開示"
      })
  void of_requests(String rows, String seen) {
    assertThat(seen(REQUESTS, rows)).isEqualTo(seen);
  }
}
