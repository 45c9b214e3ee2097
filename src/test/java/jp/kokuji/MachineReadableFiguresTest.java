package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.publication.MachineReadability;
import jp.kokuji.publication.OpenTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The lists of figures of both years by the national rules for machine-readable data. */
class MachineReadableFiguresTest {
  /** Labels such as 令和2年度 are what the report prints; the open data give the western year. */
  private static final List<MachineReadability> ERAS_ONLY = List.of(MachineReadability.L3_05);

  @Test
  void figuresOfEveryReportAreMachineReadable() throws IOException {
    List<Path> files = PublishedYears.files("figures.csv");
    assertThat(files).hasSize(4);
    for (Path file : files) {
      List<String> columns = List.of("figure", "table", "row", "column", "value", "unit");
      OpenTable table =
          OpenTable.ofCsv(Files.readAllBytes(file), meaning("value", "unit", columns));
      assertThat(MachineReadability.brokenBy(table)).as("%s", file).isSubsetOf(ERAS_ONLY);
    }
  }

  @Test
  void theLastSheetOfEveryWorkbookIsMachineReadable() throws IOException {
    List<Path> files = PublishedYears.files(".xlsx");
    assertThat(files).hasSize(4);
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        OpenTable table =
            OpenTable.ofSheet(workbook.getSheet("数値一覧"), meaning("値", "単位", List.of()));
        assertThat(MachineReadability.brokenBy(table)).as("%s", file).isSubsetOf(ERAS_ONLY);
      }
    }
  }

  private static OpenTable.Meaning meaning(String value, String unit, List<String> columns) {
    return new OpenTable.Meaning(
        Set.of(value), unit, Set.of(unit), Set.of(), Map.of("％", "百分率"), columns);
  }
}
