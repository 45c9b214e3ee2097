package jp.kokuji.edition.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import jp.kokuji.workbook.SafeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "+1", "-1", "@A", "\tA", "\rA", "＝1", "＋1", "－1", "＠A", " =1", "　=1"})
  void textThatMayBecomeAFormulaIsMarked(String text) {
    assertThat(SafeText.looksLikeFormula(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "総務部", "1-2", "（=1）", "ー"})
  void otherTextIsNot(String text) {
    assertThat(SafeText.looksLikeFormula(text)).isFalse();
  }

  @Test
  void textIsStoredSoThatItReadsBackAsWritten() {
    assertThat(SafeText.stored("a\r\nb_x0041_髙𠮷")).isEqualTo("a\nb_x005F_x0041_髙𠮷");
    assertThatThrownBy(() -> SafeText.stored("a\u0001"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,309',1309,'#,##0_ '",
    "48件,48,'#,##0\"件\"_ '",
    "４８,48,'#,##0_ '",
    "112.5,112.5,'#,##0.0_ '",
    "△2,-2,'#,##0_ ;\"△\"#,##0_ '",
    "約△2.50％,-2.50,'\"約\"#,##0.00\"%\"_ ;\"約△\"#,##0.00\"%\"_ '",
    "－,0,'#,##0_ ;-#,##0_ ;\"－\"_ '"
  })
  void aNumberIsFormattedAsItIsPrinted(String text, BigDecimal value, String format) {
    assertThat(PrintedNumber.format(text, value)).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({"47,48", "－,1", "第8号 1,1", "△2,2", "2,-2", "112.5,1125", "１１２．５,112.4"})
  void aNumberThatIsNotTheFigureIsRefused(String text, BigDecimal value) {
    assertThatThrownBy(() -> PrintedNumber.format(text, value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sheetNamesAreValidAndUnique() {
    SheetNames names = new SheetNames("数値一覧");
    assertThat(names.of("２", "開示/訂正[等]")).isEqualTo("２ 開示・訂正・等・");
    assertThat(names.of("2", "開示/訂正[等]")).isEqualTo("2 開示・訂正・等・ (2)");
    assertThat(names.of("", "数値一覧")).isEqualTo("数値一覧 (2)");
    assertThat(names.of("", "あ".repeat(30) + "𠮷")).isEqualTo("あ".repeat(30));
  }

  @Test
  void namesOfTablesAreThoseThatExcelAccepts() {
    TableNames names = new TableNames("数値一覧");
    assertThat(names.of("所管別、該当号別の件数（市長）")).isEqualTo("所管別_該当号別の件数_市長");
    assertThat(names.of("所管別・該当号別の件数(市長)")).isEqualTo("所管別_該当号別の件数_市長_2");
    assertThat(names.of("３年度の件数")).isEqualTo("表_３年度の件数");
    assertThat(names.of("Ａ１")).isEqualTo("表_Ａ１");
    assertThat(names.of("R1C1")).isEqualTo("表_R1C1");
    assertThat(names.of("！")).isEqualTo("表");
    assertThat(names.of("数値一覧")).isEqualTo("数値一覧_2");
    assertThat(names.of("あ".repeat(300))).hasSize(200);
  }

  @Test
  void longTextIsCutBetweenParagraphsAndNothingIsLost() {
    String text = "あ".repeat(25) + "\n" + "い".repeat(95) + "\nう";
    List<String> pieces = Wrapping.pieces(text, 20, 5);
    assertThat(pieces).hasSize(4).allMatch(piece -> Wrapping.lines(piece, 20) <= 5);
    assertThat(String.join("", pieces).replace("\n", "")).isEqualTo(text.replace("\n", ""));
  }

  @Test
  void tablesShareNearbyEdgesAndReachBothMargins() {
    List<Integer> halves = List.of(1, 1);
    List<Integer> nearly = List.of(48, 46, 6);
    Grid grid = new Grid(List.of(halves, nearly));
    assertThat(grid.columns())
        .hasSize(3)
        .satisfies(
            widths -> assertThat(widths.stream().mapToInt(w -> w).sum()).isEqualTo(Grid.WIDTH));
    assertThat(grid.column(nearly, 1)).isEqualTo(grid.column(halves, 1)).isEqualTo(1);
    assertThat(grid.column(halves, 2)).isEqualTo(3);
  }
}
