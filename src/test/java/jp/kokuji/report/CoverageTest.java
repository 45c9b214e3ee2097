package jp.kokuji.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sentence that leaves out a category, or whose numbers do not add up, stops its report. */
class CoverageTest {
  private static final List<String> COLUMNS = List.of("総数", "閲覧", "写し", "来庁");

  @TempDir private Path folder;
  private Town town;

  @BeforeEach
  void build() {
    town = new Town(folder);
  }

  @Test
  void aCategoryIsQuotedElsewhereOnlyIfThatSentenceIsPrinted() {
    String blocks =
        """
        - text:
            text: "申出の方法は、{methods}です。"
            phrases:
              methods: {table: methods, row: 合計, each: "{label}{value}件", except: [来庁]}
            when: methods
        - text:
            text: "{seen}件を見せ、{visits}人が来ました。"
            phrases:
              seen: {table: methods, row: 合計, column: 閲覧}
              visits: {table: methods, row: 合計, column: 来庁}
            when: seen
        """;
    assertThat(town.figures("methods", COLUMNS, Map.of("合計", List.of(5, 2, 3, 4))).texts(blocks))
        .containsExactly("申出の方法は、閲覧2件、写し3件です。", "2件を見せ、4人が来ました。");
    town.anew().figures("methods", COLUMNS, Map.of("合計", List.of(3, 0, 3, 4)));
    assertThatThrownBy(() -> town.section(blocks))
        .isInstanceOf(Unproven.class)
        .hasMessage(
            "jobs/reports/yearly.yml: 節「状況」の「methods」は、表「methods」の行「合計」、列「来庁」の 4 件を書いていません。"
                + "except から外すか、同じ節の文で引用するか、largest と rest で「等」を続けてください");
  }

  @Test
  void aListMadeByHandCoversItsLineToo() {
    String blocks =
        """
        - text:
            text: "市長は{mayor}件、企業管理者は{works}件です。"
            phrases:
              mayor: {table: methods, row: 市長, column: 総数}
              works: {table: methods, row: 企業管理者, column: 総数}
        """;
    Map<String, List<Integer>> rows = new TreeMap<>();
    rows.put("企業管理者", List.of(1, 1, 0, 0));
    rows.put("市長", List.of(2, 2, 0, 0));
    rows.put("合計", List.of(3, 3, 0, 0));
    assertThat(town.figures("methods", COLUMNS, rows).texts(blocks))
        .containsExactly("市長は2件、企業管理者は1件です。");
    rows.put("議会", List.of(1, 1, 0, 0));
    town.anew().figures("methods", COLUMNS, rows);
    assertThatThrownBy(() -> town.section(blocks))
        .isInstanceOf(Unproven.class)
        .hasMessageContaining("「mayor・works」は、表「methods」の行「議会」、列「総数」の 1 件を書いていません");
  }

  @Test
  void aListThatItsBracketsDropIsMissed() {
    String blocks =
        """
        - text:
            text: "申出[は{methods}、来庁は{visits}人]です。"
            phrases:
              methods: {table: methods, row: 合計, each: "{label}{value}件", except: [来庁]}
              visits: {table: methods, row: 合計, column: 来庁}
        """;
    town.figures("methods", COLUMNS, Map.of("合計", List.of(3, 0, 3, 0)));
    assertThatThrownBy(() -> town.section(blocks))
        .isInstanceOf(Unproven.class)
        .hasMessageContaining("列「写し」の 3 件を書いていません");
  }

  @Test
  void partsMustAddUpToTheTotalOfTheirTable() {
    String blocks =
        """
        - text:
            text: "{offices}です。"
            phrases: {offices: {table: offices, column: 件数, each: "{label}{value}件"}}
            when: offices
        """;
    town.figures(
        "offices", List.of("件数"), new TreeMap<>(Map.of("市長/A", List.of(2), "合計", List.of(3))));
    assertThatThrownBy(() -> town.section(blocks))
        .isInstanceOf(Unproven.class)
        .hasMessageContaining("「offices」に並ぶ数の合計は 2 で、全体の数 yearly:offices:合計:件数 の 3 と合いません");
  }

  @Test
  void partsMustAddUpToTheTotalThatTheSentenceQuotes() {
    String blocks =
        """
        - text:
            text: "総数{all}件は{methods}です。"
            phrases:
              all: {table: offices, row: 合計, column: 件数}
              methods: {table: methods, row: 合計, each: "{label}{value}件", of: all, except: [来庁]}
            when: methods
        - text: {text: "来庁{visits}件", phrases: {visits: {table: methods, row: 合計, column: 来庁}}}
        """;
    town.figures("methods", COLUMNS, Map.of("合計", List.of(5, 2, 3, 4)));
    town.figures("offices", List.of("件数"), Map.of("合計", List.of(5)));
    assertThat(town.texts(blocks)).contains("総数5件は閲覧2件、写し3件です。");
    town.anew().figures("methods", COLUMNS, Map.of("合計", List.of(5, 2, 3, 4)));
    town.figures("offices", List.of("件数"), Map.of("合計", List.of(6)));
    assertThatThrownBy(() -> town.section(blocks))
        .isInstanceOf(Unproven.class)
        .hasMessageContaining("合計は 5 で、全体の数 yearly:offices:合計:件数 の 6 と合いません");
  }

  @Test
  void departmentsMustAddUpToTheirHeading() {
    String blocks = "- departments: {of: offices, heading: 不存在}\n";
    Map<String, List<Integer>> rows = new TreeMap<>();
    rows.put("市長/A部", List.of(2));
    rows.put("議会/B課", List.of(1));
    rows.put("合計", List.of(3));
    assertThat(town.figures("offices", List.of("件数"), rows).texts(blocks))
        .containsExactly("不存在（3件）", "【実施機関：市長】　A部　2件", "【実施機関：議会】　B課　1件");
    rows.put("合計", List.of(4));
    town.anew().figures("offices", List.of("件数"), rows);
    assertThatThrownBy(() -> town.section(blocks))
        .isInstanceOf(Unproven.class)
        .hasMessageContaining("表「offices」の内訳の合計 3 が、yearly:offices:合計:件数 の 4 と合いません");
  }

  @Test
  void aRowThatHasGoneLeavesNoGap() {
    String blocks =
        """
        - text:
            text: "企業管理者は{works}件です。"
            phrases: {works: {table: methods, row: 企業管理者, column: 総数}}
        """;
    town.figures("methods", COLUMNS, Map.of("合計", List.of(0, 0, 0, 0)));
    assertThatThrownBy(() -> town.section(blocks))
        .isInstanceOf(Unproven.class)
        .hasMessageContaining("{works} には、この年度に入れるものがありません");
  }
}
