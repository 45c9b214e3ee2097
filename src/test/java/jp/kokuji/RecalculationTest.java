package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spreadsheet program that calculates every formula anew comes to the numbers we stored. */
@Tag("long")
class RecalculationTest {
  private static final String TAMPERED = "tampered";

  @TempDir static Path folder;
  private static final Map<String, Map<String, String>> STORED = new HashMap<>();
  private static final Map<String, Map<String, String>> RECALCULATED = new HashMap<>();

  @BeforeAll
  static void calculateAnew() throws IOException, InterruptedException {
    Tool.SOFFICE.demand();
    List<Path> workbooks = new ArrayList<>();
    for (Path file : PublishedYears.files(".xlsx")) {
      String year = file.getName(file.getNameCount() - 3).toString();
      workbooks.add(Files.copy(file, folder.resolve(year + "-" + file.getFileName())));
    }
    workbooks.add(tampered(workbooks.getFirst()));
    List<Path> again = new Spreadsheet(folder).convert("xlsx", workbooks);
    for (int i = 0; i < workbooks.size(); i++) {
      String name = workbooks.get(i).getFileName().toString();
      STORED.put(name, Spreadsheet.calculated(workbooks.get(i)));
      RECALCULATED.put(name, Spreadsheet.calculated(again.get(i)));
    }
  }

  /** A copy in which the first formula has a wrong stored value. */
  private static Path tampered(Path workbook) throws IOException {
    Path copy = folder.resolve(TAMPERED + ".xlsx");
    try (InputStream in = Files.newInputStream(workbook);
        OutputStream out = Files.newOutputStream(copy);
        XSSFWorkbook read = new XSSFWorkbook(in)) {
      firstFormula(read).getCTCell().setV("987654");
      read.write(out);
    }
    return copy;
  }

  private static XSSFCell firstFormula(XSSFWorkbook workbook) {
    for (var sheet : workbook) {
      for (var row : sheet) {
        for (var cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            return (XSSFCell) cell;
          }
        }
      }
    }
    throw new AssertionError("no formula");
  }

  @Test
  void everyFormulaGivesTheStoredNumber() {
    STORED.forEach(
        (name, stored) -> {
          if (!name.startsWith(TAMPERED)) {
            assertThat(RECALCULATED.get(name)).as(name).isEqualTo(stored);
            assertThat(stored.values()).as(name).allMatch(value -> value.matches("\\d+"));
          }
        });
    assertThat(STORED).hasSize(5);
    assertThat(STORED.values().stream().mapToInt(Map::size).sum()).isGreaterThan(80);
  }

  @Test
  void aWrongStoredNumberIsFound() {
    Map<String, String> stored = Objects.requireNonNull(STORED.get(TAMPERED + ".xlsx"));
    Map<String, String> again = Objects.requireNonNull(RECALCULATED.get(TAMPERED + ".xlsx"));
    assertThat(stored).containsValue("987654");
    assertThat(again).hasSameSizeAs(stored).doesNotContainValue("987654");
  }
}
