package jp.kokuji.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the rows of a table stand below each other. */
class CrossTableTest {
  private static final String NESTED =
      """
      - cross: {of: nested, caption: 内訳, unit: 件, headings: [機関, 課, 号]}
      """;

  @TempDir private Path folder;

  /** Each row as TEXT*COLUMNS×ROWS, where a cell covers more than one. */
  private static List<String> rows(Report.Section section) {
    Block.Table table = (Block.Table) section.blocks().getFirst();
    return table.groups().stream()
        .flatMap(group -> group.rows().stream())
        .map(row -> String.join(" ", row.cells().stream().map(CrossTableTest::shown).toList()))
        .toList();
  }

  private static String shown(Cell cell) {
    return cell.text()
        + (cell.columns() > 1 ? "*" + cell.columns() : "")
        + (cell.rows() > 1 ? "×" + cell.rows() : "");
  }

  @Test
  void aSubtotalStandsAboveItsBreakdown() {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    rows.put("市長/総務課", List.of(3));
    rows.put("市長/総務課/1", List.of(2));
    rows.put("市長/総務課/1+2", List.of(1));
    rows.put("市長/税務課", List.of(1));
    rows.put("市長/税務課/1", List.of(1));
    rows.put("議会/議会事務局", List.of(0));
    rows.put("合計", List.of(4));

    assertThat(rows(new Town(folder).figures("nested", List.of("件数"), rows).section(NESTED)))
        .containsExactly(
            "市長×5 総務課*2 3", "総務課×2 1 2", "1+2 1", "税務課*2 1", "税務課 1 1", "議会 議会事務局*2 0", "合計*3 4");
  }
}
