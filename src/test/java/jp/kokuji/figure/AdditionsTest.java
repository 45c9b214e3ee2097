package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Objects;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.ReportDefinition;
import org.junit.jupiter.api.Test;

/** Which rows and columns of the delivered tables are sums, and of what. */
class AdditionsTest extends DatabaseTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final ReportDefinition REPORT =
      Objects.requireNonNull(Filing.RULEBOOK.reports().get("information-disclosure"));

  AdditionsTest() {
    super(TestDatabase.h2());
  }

  private TableSums sums(String table) {
    return get(Additions.class)
        .of(Objects.requireNonNull(REPORT.tables().get(table)), Filing.RULEBOOK, REPORT, R3);
  }

  @Test
  void totalIsOfItsRowsAndAColumnOfItsSpread() {
    TableSums sums = sums("requests-by-outcome");
    assertThat(sums.rows()).containsExactly(entry("合計", List.of("市内", "市外")));
    assertThat(sums.columns().keySet()).containsExactly("請求件数");
    assertThat(sums.columns().get("請求件数")).startsWith("開示", "不開示", "部分開示").contains("取り下げ");
    assertThat(sums.distinct()).isEmpty();
  }

  @Test
  void oneRowAloneIsNoSum() {
    assertThat(sums("requests-by-method").rows()).isEmpty();
    assertThat(sums("requests-by-method").columns()).containsOnlyKeys("請求件数");
    assertThat(sums("partial-per-clause").rows()).isEmpty();
  }

  @Test
  void whatIsDifferentOrARatioDoesNotAddUp() {
    assertThat(sums("review-board-meetings").distinct()).containsExactly("開催回数");
    assertThat(sums("overview").distinct()).containsExactly("開示率");
  }

  @Test
  void subtotalsStandBetweenTheTotalAndTheRowsBelowThem() {
    Filing.of("R3/総務部/a.csv")
        .request("1", "outcome", "部分開示", "clauses", "1")
        .request("2", "outcome", "部分開示", "clauses", "1+2")
        .request("3", "outcome", "部分開示", "clauses", "10")
        .request("4", "outcome", "部分開示", "clauses", "2")
        .request("5", "outcome", "部分開示", "clauses", "2+3")
        .request("6", "outcome", "部分開示", "clauses", "1+10")
        .settle(database);
    TableSums sums = sums("partial-by-clause");
    assertThat(sums.rows().get("合計")).contains("市長/総務部", "市長/市民文化部").doesNotContain("市長/総務部/1");
    assertThat(sums.rows().get("市長/総務部"))
        .as("few clauses before many, then by their numbers")
        .extracting(label -> label.substring("市長/総務部/".length()))
        .containsExactly("1", "2", "10", "1+2", "1+10", "2+3");
    assertThat(sums.rows()).doesNotContainKeys("市長/総務部/1", "市長/総務部/1+2");
    assertThat(sums.columns()).isEmpty();
  }

  @Test
  void subtotalWithoutPartsIsOneToo() {
    TableSums sums = sums("partial-by-clause");
    assertThat(sums.rows()).containsKeys("合計", "市長/総務部");
    assertThat(sums.rows().get("市長/総務部")).isEmpty();
  }
}
