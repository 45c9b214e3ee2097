package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words for counting, reckoning and wording that no shipped report uses, from file to paper. */
class CountingWordsTest {
  private static final String LEDGER =
      """
      受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,該当号,決定日
      1,R4.4.1,市長,総務部,市内,閲覧,部分開示,第1号,R4.4.8
      2,R4.4.4,市長,総務部,市外,閲覧,不存在,,R4.4.11
      3,R4.5.6,市長,総務部,市外,写しの交付,開示,,R4.5.11
      """;

  @TempDir private Path folder;

  @Test
  void areWordsAlone() throws IOException {
    Run run = Run.withoutInput(folder).submit("R4/総務部/請求台帳.csv", LEDGER);
    Files.copy(Path.of("src/test/resources/words.yml"), folder.resolve("jobs/reports/words.yml"));
    run.expecting(0, "year-end", "R4");

    String paper = PrintedText.of(run.output("R4", "words", "words.pdf"));
    assertThat(paper).contains("請求者は、市内が1件（33.3％）、市外が2件（66.7％）です。");
    assertThat(paper).doesNotContain("存否拒否");
    assertThat(run.figures("R4", "words"))
        .containsEntry(List.of("shares", "市外", "構成比"), new BigDecimal("66.7"))
        .containsEntry(List.of("shares", "市外", "不存在"), BigDecimal.ONE)
        .containsEntry(List.of("shares", "合計", "開示率"), new BigDecimal("100"));
  }
}
