package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The register, the inventory, the meetings and the answers of a council held against each other.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouncilChecksTest {
  private static final String OFFICE = "input/R7/総務課/";

  private String said;

  @BeforeAll
  void spoilOneLineOfEachLedger(@TempDir Path folder) throws IOException {
    Run run = Run.withoutInput(folder);
    FileSystemUtils.copyRecursively(Path.of("input/R7"), folder.resolve("input/R7"));
    Path items = run.folder().resolve(OFFICE + "審議会・審査会.csv");
    spoil(items, "市民文化部,,承認,", "市民文化部,,,");
    spoil(items, "子どもの相談を画面で受けること", "子どもの相談を電話で受けること");
    spoil(items, ",7-2,", ",7-20,");
    spoil(folder.resolve(OFFICE + "諮問した個人情報の目録.csv"), "7-2,産前", "7-9,産前");
    Path uses = folder.resolve(OFFICE + "目的外利用届出.csv");
    spoil(uses, "根拠法令\r\n1,", "根拠法令,答申番号\r\n1,");
    spoil(uses, "第4号,\r\n2,", "第4号,,2025-9\r\n2,");
    said = said(folder);
  }

  private static void spoil(Path ledger, String passage, String replacement) throws IOException {
    String text = Files.readString(ledger);
    assertThat(text).contains(passage);
    Files.writeString(ledger, text.replace(passage, replacement));
  }

  private static String said(Path folder) {
    List<String> line = new ArrayList<>(List.of("year-end", "R7"));
    for (String name : List.of("input", "jobs", "output", "data")) {
      line.addAll(List.of("--" + name, folder.resolve(name).toString()));
    }
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    CommandLines.of(writer, writer).execute(line.toArray(String[]::new));
    return out.toString();
  }

  @Test
  void itemWithoutAnOutcomeIsNamed() {
    assertThat(said)
        .containsPattern("C-P53　議題 .*窓口の予約を電子の画面で受けることについて に結論がありません")
        .contains("C-P55　諮問 7-3 には答申がありますが");
  }

  @Test
  void titlesOfOneMatterThatDifferAreShown() {
    assertThat(said).containsPattern("C-P56　.*「子どもの相談を電話で受けることについて」と「子どもの相談を画面で受けることについて」");
  }

  @Test
  void whatPointsToNoConsultationIsNamed() {
    assertThat(said)
        .containsPattern("C-P54　議題 .*四つの記録を使うことについて の諮問番号が")
        .contains("C-P57　個人情報の目録 7-9-産前産後の支援", "C-P58　目的外利用 1 の答申番号が");
  }
}
