package jp.kokuji.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the template language says, by the figures that it says it of. */
class EnumerationTest {
  private static final List<String> COLUMNS = List.of("総数", "閲覧", "写し", "来庁");
  private static final String METHODS =
      """
      - text:
          text: "申出は{all}件で、{methods}となっています。"
          phrases:
            all: {table: methods, row: 合計, column: 総数}
            methods: {table: methods, row: 合計, each: "{label}が{value}件", only: "{label}のみ", of: all, except: [来庁]}
          when: all
          otherwise: "{year}に申出はありませんでした。"
      - text: {text: "来庁は{visits}件でした。", phrases: {visits: {table: methods, row: 合計, column: 来庁}}}
      """;
  private static final String OFFICES =
      """
      - text:
          text: "{offices}となっています。"
          phrases:
            offices: {table: offices, column: 件数, first: "{label}が{value}件で最も多く", tied: "{labels}がそれぞれ{value}件で最も多く", second: "次いで{label}{value}件", each: "{label}{value}件", only: "{label}{value}件のみ", largest: 2, rest: 等}
          when: offices
      """;

  @TempDir private Path folder;
  private Town town;

  @BeforeEach
  void build() {
    town = new Town(folder);
  }

  private Town methods(int all, int seen, int copied, int visits) {
    return town.figures("methods", COLUMNS, Map.of("合計", List.of(all, seen, copied, visits)));
  }

  @Test
  void listsWhatIsNotZero() {
    assertThat(methods(1234, 1200, 34, 5).texts(METHODS))
        .containsExactly("申出は1,234件で、閲覧が1,200件、写しが34件となっています。", "来庁は5件でした。");
  }

  @Test
  void oneCategoryIsNoBreakdown() {
    assertThat(methods(1, 0, 1, 0).texts(METHODS)).contains("申出は1件で、写しのみとなっています。");
  }

  @Test
  void nothingIsSaidInWordsOfItsOwn() {
    assertThat(methods(0, 0, 0, 0).fullWidth().texts(METHODS))
        .containsExactly("令和３年度に申出はありませんでした。", "来庁は０件でした。");
  }

  @Test
  void digitsAreAsWideAsTheLayoutWants() {
    assertThat(methods(1234, 1200, 34, 5).fullWidth().texts(METHODS))
        .contains("申出は１，２３４件で、閲覧が１，２００件、写しが３４件となっています。");
  }

  @Test
  void squareBracketsDropAZero() {
    String blocks =
        """
        - text:
            text: "申出は{all}件[、うち閲覧は{seen}件]でした。"
            phrases:
              all: {table: methods, row: 合計, column: 総数}
              seen: {table: methods, row: 合計, column: 閲覧}
        """;
    assertThat(methods(3, 0, 3, 0).texts(blocks)).containsExactly("申出は3件でした。");
    assertThat(
            new Town(folder.resolve("b"))
                .figures("methods", COLUMNS, Map.of("合計", List.of(3, 1, 2, 0)))
                .texts(blocks))
        .containsExactly("申出は3件、うち閲覧は1件でした。");
  }

  private List<String> offices(int... values) {
    Map<String, List<Integer>> rows = new TreeMap<>();
    int sum = 0;
    for (int i = 0; i < values.length; i++) {
      rows.put("市長/" + (char) ('A' + i) + "部", List.of(values[i]));
      sum += values[i];
    }
    rows.put("合計", List.of(sum));
    return town.figures("offices", List.of("件数"), rows).texts(OFFICES);
  }

  @Test
  void theLargestComeFirstAndTheOthersAreMentioned() {
    assertThat(offices(1, 5, 3)).containsExactly("B部が5件で最も多く、次いでC部3件等となっています。");
  }

  @Test
  void allThatTieWithTheLastOneAreNamed() {
    assertThat(offices(1, 5, 3, 3)).containsExactly("B部が5件で最も多く、次いでC部3件、D部3件等となっています。");
  }

  @Test
  void noOneIsCalledTheLargestWhereTwoAre() {
    assertThat(offices(5, 1, 5)).containsExactly("A部、C部がそれぞれ5件で最も多く、次いでB部1件となっています。");
  }

  @Test
  void whereAllAreAlikeNobodyIsTheLargest() {
    assertThat(offices(2, 2)).containsExactly("A部2件、B部2件となっています。");
  }

  @Test
  void aSoleOfficeIsTheOnlyOne() {
    assertThat(offices(4)).containsExactly("A部4件のみとなっています。");
  }

  @Test
  void whereNothingIsLeftNothingIsHinted() {
    assertThat(offices(1, 5)).containsExactly("B部が5件で最も多く、次いでA部1件となっています。");
  }

  @Test
  void theLastOneMayBeJoinedByAnotherWord() {
    String blocks =
        """
        - remark:
            text: "注[　{offices}]"
            phrases:
              offices: {table: offices, column: 件数, each: "{label}{value}件", lastJoin: 及び}
        """;
    town.figures("offices", List.of("件数"), Map.of("合計", List.of(0)));
    assertThat(town.texts(blocks)).containsExactly("注");
    Town other = new Town(folder.resolve("b"));
    other.figures(
        "offices",
        List.of("件数"),
        new TreeMap<>(
            Map.of(
                "市長/A部", List.of(1), "市長/B部", List.of(2), "市長/C部", List.of(1), "合計", List.of(4))));
    assertThat(other.texts(blocks)).containsExactly("注　A部1件、B部2件及びC部1件");
  }

  @Test
  void aNestedTableIsListedByItsUpperRowsOrWithinOneOfThem() {
    town.figures(
        "nested",
        List.of("件数"),
        new TreeMap<>(
            Map.of(
                "市長/総務部", List.of(3),
                "市長/総務部/1", List.of(2),
                "市長/総務部/1+2", List.of(1),
                "市長/水道部", List.of(1),
                "市長/水道部/2", List.of(1),
                "合計", List.of(4))));
    assertThat(
            town.texts(
                """
                - text:
                    text: "{offices}、総務部は{clauses}です。"
                    phrases:
                      offices: {table: nested, column: 件数, each: "{label}{value}件"}
                      clauses: {table: nested, column: 件数, within: 市長/総務部, each: "{label}の{value}件"}
                    when: offices
                """))
        .containsExactly("水道部1件、総務部3件、総務部は1の2件、1+2の1件です。");
  }

  @Test
  void aRecordUnderSeveralClausesCountsInEach() {
    town.figures("clauses", List.of("件数"), new TreeMap<>(Map.of("1", List.of(3), "2", List.of(2))));
    assertThat(
            town.texts(
                """
                - text:
                    text: "{clauses}となっています。"
                    phrases:
                      clauses: {table: clauses, column: 件数, first: "{short}（{article}第{label}号）が{value}件", each: "{short}（同条第{label}号）が{value}件", provision: exemptions}
                    when: clauses
                """))
        .containsExactly("個人情報（第7条第1号）が3件、法人等に関する情報（同条第2号）が2件となっています。");
  }
}
