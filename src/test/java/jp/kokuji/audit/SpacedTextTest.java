package jp.kokuji.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in plain text: the same one in the ways in which people set it. */
class SpacedTextTest {
  private static final String ROWS =
      """
      市　長>1,310>1,120>175>15
      教育委員会>45>20>20>5
      議　会>10>5>0>5
      合　　計>1,365>1,145>195>25
      """;

  @TempDir private Path folder;

  private Audit audit(String text) throws Exception {
    return Audit.of(Files.writeString(folder.resolve("表.txt"), text, UTF_8));
  }

  private void reads(String text) throws Exception {
    Audit sound = audit(text);
    assertThat(sound.differences()).isEmpty();
    assertThat(sound.totals()).isEqualTo(8);
    Audit faulty = audit(text.replace("1,145", "1,154").replace("１，１４５", "１，１５４"));
    assertThat(faulty.differences()).hasSize(2).allMatch(d -> d.total().row().equals("合　　計"));
  }

  /** How the heading and the rows are set; {@code >} stands for what is between two cells. */
  @ParameterizedTest
  @ValueSource(strings = {"\t", "  ", "　　", "　", "│", " | "})
  void cellsArePartedInManyWays(String gap) throws Exception {
    String rows = "実施機関>請求件数>公開>一部公開>非公開\n" + ROWS;
    reads("令和３年度　\"処理の状況\n\n" + rows.replace(">", gap) + "\n※ 請求件数は1,365件です。\n");
  }

  @Test
  void drawnLinesAreNoRows() throws Exception {
    reads(
        ("┌──┬──┬──┬──┬──┐\n>実施機関>請求件数>公開>一部公開>非公開>\n├──┼──┼──┼──┼──┤\n"
                + ROWS.replaceAll("(?m)^|$", ">").replaceAll(">\\z", "")
                + "└──┴──┴──┴──┴──┘\n")
            .replace(">", "│"));
  }

  @Test
  void wordsByOneSpaceAreCellsWhereRowsAreAlike() throws Exception {
    reads(
        "令和3年度 処理の状況\n実施機関 請求件数 公開 一部公開 非公開\n"
            + ROWS.replace("　", "").replace(">", " ").replace("合計", "合　　計"));
  }

  /** Cells that are empty, and headings over several columns, by where all stands. */
  @Test
  void columnsStandOneBelowTheOther() throws Exception {
    reads(
        """
        令和３年度　公文書公開請求の処理の状況について（令和４年３月31日現在）

        実施機関          請求件数          処理の内訳
                                    公開  一部公開    非公開
        市　長               1,310     1,120       175        15
        教育委員会              45        20        20         5
        議　会                  10         5                   5
        合　　計             1,365     1,145       195        25

        請求件数は1,365件で、最も多いのは市長の1,310件、次いで教育委員会の45件でした。
        """);
  }

  @Test
  void tabsMayAlignByEights() throws Exception {
    reads(
        """
        実施機関>請求件数>公開>一部公開>非公開
        市長>>1,310>>1,120>175>>15
        教育委員会>45>>20>20>>5
        議会>>10>>5>0>>5
        合　　計>1,365>>1,145>195>>25
        """
            .replace(">", "\t"));
  }

  @Test
  void sentencesAndCommasAreLeftAsTheyAre() throws Exception {
    Path file = folder.resolve("文.txt");
    Files.write(file, "区分,件数\n閲  覧,12\n写し　30,2\n合計,14\n".getBytes(Charset.forName("windows-31j")));
    assertThat(SpacedText.find(file)).isEmpty();
    assertThat(Audit.of(file).differences()).isEmpty();
    Files.writeString(file, "請求は 12 件です。\n公開は 8 件、非公開は 4 件です。\n", UTF_8);
    assertThat(Audit.recognised(file)).allMatch(line -> line.cells().size() == 1);
  }
}
