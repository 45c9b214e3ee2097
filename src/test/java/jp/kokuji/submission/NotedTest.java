package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotedTest {
  @TempDir Path folder;

  private Path file(String name, String text, Charset encoding) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(encoding));
  }

  @Test
  void theFormOfAFileIsToldInEnglish() throws Exception {
    Map<String, String> told =
        Map.of(
            "受付番号,受付日\n1,2\n", "CSV (UTF-8)",
            "\ufeff受付番号\t受付日\n1\t2\n", "CSV (UTF-8 with a byte order mark, separated by tabs)",
            "受付番号;受付日\n1;2\n", "CSV (UTF-8, separated by semicolons)");
    for (Map.Entry<String, String> each : told.entrySet()) {
      try (LineReader lines = LineReaders.open(file("台帳.csv", each.getKey(), UTF_8), "台帳.csv")) {
        String kept = lines.form().text();
        assertThat(Noted.ofFile(kept, Locale.ENGLISH)).isEqualTo(each.getValue());
        assertThat(Noted.ofFile(kept, Locale.JAPANESE)).isEqualTo(kept).contains("UTF-8");
      }
    }
  }

  @Test
  void whyAFileIsRefusedIsToldInEnglishOnly() throws IOException {
    Path wide = file("広い.csv", "a,".repeat(Limits.COLUMNS + 1) + "\n", UTF_8);
    Path empty = file("空.csv", "", UTF_8);
    Path korean = file("字.csv", "受付番号\n総務\n", Charset.forName("EUC-JP"));
    for (Path file : new Path[] {wide, empty, korean}) {
      UnreadableSubmission refused =
          catchThrowableOfType(
              UnreadableSubmission.class,
              () -> {
                try (LineReader lines = LineReaders.open(file, "台帳.csv")) {
                  lines.next();
                }
              });
      assertThat(ProblemMessage.withoutPlace(refused.problem(), Locale.ENGLISH))
          .doesNotContainPattern("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    }
  }

  @Test
  void wordsOfALedgerStayAsTheyAre() {
    assertThat(Noted.ofCell("空欄（処理中）", Locale.ENGLISH)).isEqualTo("blank (処理中)");
    assertThat(Noted.ofCell("閲覧（写し）", Locale.ENGLISH)).isEqualTo("閲覧（写し）");
    assertThat(Noted.ofCell("月曜日", Locale.ENGLISH)).isEqualTo("Monday");
  }
}
