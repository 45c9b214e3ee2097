package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The lists of figures of both years by the national rules for machine-readable data. */
class MachineReadableFiguresTest {
  @Test
  void figuresOfEveryReportAreMachineReadable() throws IOException {
    List<Path> files = PublishedYears.files("figures.csv");
    assertThat(files).hasSize(4);
    for (Path file : files) {
      List<String> columns = List.of("figure", "table", "row", "column", "value", "unit", "status");
      OpenTable table =
          OpenTable.ofCsv(Files.readAllBytes(file), meaning("figure", "value", "unit", columns));
      assertThat(MachineReadability.brokenBy(table)).as("%s", file).isEmpty();
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
            OpenTable.ofSheet(workbook.getSheet("数値一覧"), meaning("数値ID", "値", "単位", List.of()));
        assertThat(MachineReadability.brokenBy(table)).as("%s", file).isEmpty();
      }
    }
  }

  private static OpenTable.Meaning meaning(
      String id, String value, String unit, List<String> columns) {
    return new OpenTable.Meaning(
        Set.of(value), unit, Set.of(unit), Set.of(id), Set.of(), Map.of("％", "百分率"), columns);
  }
}
