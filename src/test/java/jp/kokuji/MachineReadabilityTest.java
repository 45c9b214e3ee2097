package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.kokuji.MachineReadability.L1_01;
import static jp.kokuji.MachineReadability.L1_02;
import static jp.kokuji.MachineReadability.L1_03;
import static jp.kokuji.MachineReadability.L1_04;
import static jp.kokuji.MachineReadability.L1_05;
import static jp.kokuji.MachineReadability.L1_06;
import static jp.kokuji.MachineReadability.L1_08;
import static jp.kokuji.MachineReadability.L1_09;
import static jp.kokuji.MachineReadability.L1_10;
import static jp.kokuji.MachineReadability.L1_11;
import static jp.kokuji.MachineReadability.L1_12;
import static jp.kokuji.MachineReadability.L1_13;
import static jp.kokuji.MachineReadability.L1_14;
import static jp.kokuji.MachineReadability.L1_15;
import static jp.kokuji.MachineReadability.L2_01;
import static jp.kokuji.MachineReadability.L2_02;
import static jp.kokuji.MachineReadability.L2_03;
import static jp.kokuji.MachineReadability.L2_04;
import static jp.kokuji.MachineReadability.L2_05;
import static jp.kokuji.MachineReadability.L2_06;
import static jp.kokuji.MachineReadability.L3_01;
import static jp.kokuji.MachineReadability.L3_03;
import static jp.kokuji.MachineReadability.L3_04;
import static jp.kokuji.MachineReadability.L3_05;
import static jp.kokuji.MachineReadability.L3_07;
import static jp.kokuji.MachineReadability.L3_08;
import static jp.kokuji.MachineReadability.L3_09;
import static jp.kokuji.MachineReadability.brokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what breaks it, and nothing in a table that keeps to all. */
class MachineReadabilityTest {
  private static final OpenTable.Meaning MEANING =
      new OpenTable.Meaning(
          Set.of("value"),
          "unit",
          Set.of("outcome"),
          Set.of("id"),
          Set.of(),
          Map.of("－", "処理中"),
          List.of());
  private static final String GOOD = "row,outcome,value,unit\n市長,開示,3,件\n議会,不開示,0,件\n";

  @Test
  void aTableThatKeepsToAllBreaksNone() throws IOException {
    assertThat(brokenBy(csv(GOOD))).isEmpty();
    assertThat(brokenBy(csv(GOOD.replace("row", "id").replace("市長", "令和3年度:市長")))).isEmpty();
    assertThat(brokenBy(csv(GOOD.replace("市長", "令和3（2021）年度の市長")))).isEmpty();
    assertThat(brokenBy(sheet(sheet -> {}))).isEmpty();
  }

  @Test
  void everyRuleHasAnExampleOrAReason() throws IOException {
    Set<MachineReadability> shown = EnumSet.noneOf(MachineReadability.class);
    examples().forEach(example -> shown.add((MachineReadability) example.get()[0]));
    assertThat(MachineReadability.values()).hasSize(30);
    for (MachineReadability rule : MachineReadability.values()) {
      assertThat(rule.reason().isEmpty()).as("%s", rule).isEqualTo(shown.contains(rule));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void whatBreaksARuleIsFound(MachineReadability rule, OpenTable table) {
    assertThat(brokenBy(table)).contains(rule);
  }

  static Stream<Arguments> examples() throws IOException {
    return Stream.concat(files(), sheets());
  }

  private static Stream<Arguments> files() throws IOException {
    byte[] good = GOOD.getBytes(UTF_8);
    byte[] windows = GOOD.getBytes(Charset.forName("windows-31j"));
    return Stream.of(
        Arguments.of(L1_01, OpenTable.ofCsv(windows, MEANING)),
        Arguments.of(L1_02, csv(GOOD + GOOD)),
        Arguments.of(L1_03, csv(GOOD + ",,,\n監査,開示,1,件\n")),
        Arguments.of(L1_04, csv(GOOD + "注　速報である,,,\n")),
        Arguments.of(L1_05, csv(GOOD.replace("outcome,", ","))),
        Arguments.of(L1_06, csv(GOOD.replace("市長", "市　長"))),
        Arguments.of(L1_08, csv(GOOD.replace("市長", "①市長"))),
        Arguments.of(L1_09, csv(GOOD.replace(",0,", ",,"))),
        Arguments.of(L1_14, csv(GOOD.replace("市長", "\"市\n長\""))),
        Arguments.of(L1_15, csv(GOOD.replace(",3,", ",1,003,"))),
        Arguments.of(L2_01, csv(GOOD.replace(",3,", ",3件,"))),
        Arguments.of(L2_02, csv(GOOD.replace("議会", "同上"))),
        Arguments.of(L2_03, csv(GOOD.replace("outcome", "row"))),
        Arguments.of(L2_04, csv(GOOD + "監査, 開示,1,件\n")),
        Arguments.of(L2_05, csv(GOOD.replace("不開示", "その他（取下げ）"))),
        Arguments.of(L3_01, csv("令和3年度の件数\n" + GOOD)),
        Arguments.of(L3_03, csv(GOOD.replace("不開示", "＊"))),
        Arguments.of(L3_04, csv(GOOD.replace("0,件", "0,"))),
        Arguments.of(L3_05, csv(GOOD.replace("市長", "令和3年4月"))),
        Arguments.of(L3_05, csv(GOOD.replace("row", "令和3年度"))),
        Arguments.of(L3_07, OpenTable.ofCsv(good, meaning(Set.of("value"), List.of("row", "n")))),
        Arguments.of(L3_08, csv(GOOD.replace("outcome", "処理"))),
        Arguments.of(L3_09, OpenTable.ofCsv(good, meaning(Set.of("value", "row"), List.of()))));
  }

  private static Stream<Arguments> sheets() {
    return Stream.of(
        Arguments.of(L1_10, sheet(XSSFSheet::createDrawingPatriarch)),
        Arguments.of(L1_11, sheet(MachineReadabilityTest::paint)),
        Arguments.of(
            L1_12, sheet(sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0)))),
        Arguments.of(L1_13, sheet(sheet -> sheet.setColumnHidden(1, true))),
        Arguments.of(L1_13, sheet(sheet -> sheet.getRow(2).setZeroHeight(true))),
        Arguments.of(L2_01, sheet(sheet -> sheet.getRow(1).getCell(2).setCellValue("3"))),
        Arguments.of(L2_06, sheet(sheet -> sheet.getRow(1).getCell(2).setCellFormula("1+2"))));
  }

  private static OpenTable.Meaning meaning(Set<String> numbers, List<String> before) {
    return new OpenTable.Meaning(numbers, "unit", Set.of(), Set.of(), Set.of(), Map.of(), before);
  }

  private static OpenTable csv(String text) throws IOException {
    return OpenTable.ofCsv(text.getBytes(UTF_8), MEANING);
  }

  /** The good table as a sheet, and changed. */
  private static OpenTable sheet(Consumer<XSSFSheet> change) {
    XSSFSheet sheet = new XSSFWorkbook().createSheet();
    List<String> lines = GOOD.lines().toList();
    for (int row = 0; row < lines.size(); row++) {
      List<String> cells = List.of(lines.get(row).split(",", -1));
      for (int column = 0; column < cells.size(); column++) {
        XSSFCell cell = (column == 0 ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
        if (row > 0 && column == 2) {
          cell.setCellValue(Double.parseDouble(cells.get(column)));
        } else {
          cell.setCellValue(cells.get(column));
        }
      }
    }
    change.accept(sheet);
    return OpenTable.ofSheet(sheet, MEANING);
  }

  private static void paint(XSSFSheet sheet) {
    XSSFCellStyle red = sheet.getWorkbook().createCellStyle();
    red.setFillForegroundColor(IndexedColors.RED.getIndex());
    red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    sheet.getRow(1).getCell(2).setCellStyle(red);
  }
}
