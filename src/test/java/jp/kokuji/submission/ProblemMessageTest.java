package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemMessageTest {
  private static final String FILE = "input/R3/健康福祉部/請求台帳.xlsx";

  private static Stream<Arguments> rulesAndLanguages() {
    return Stream.of(Rule.values())
        .flatMap(
            rule ->
                Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                    .map(locale -> Arguments.of(rule, locale)));
  }

  @ParameterizedTest
  @MethodSource("rulesAndLanguages")
  void leaves_nothing_open(Rule rule, Locale locale) {
    for (List<String> allowed : List.of(List.<String>of(), List.of("甲", "乙", "丙"))) {
      for (String found : List.of("", "it's {0}")) {
        Problem problem = new Problem(rule, "開示", 14, "処理結果", found, allowed);
        assertThat(ProblemMessage.of(problem, FILE, locale).replace(found, ""))
            .endsWith(
                locale.equals(Locale.JAPANESE) ? "（" + rule.code() + "）" : "(" + rule.code() + ")")
            .doesNotContainPattern("[{}']|choice|null");
      }
    }
  }

  @Test
  void has_the_same_keys_and_no_lone_apostrophe_in_both_languages() {
    Control exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    ResourceBundle japanese = ResourceBundle.getBundle("messages.problems", Locale.ROOT, exact);
    ResourceBundle english = ResourceBundle.getBundle("messages.problems", Locale.ENGLISH, exact);
    assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
    // handled by this bundle itself, without what it inherits from the Japanese one
    List<String> own = List.copyOf(english.keySet());
    assertThat(japanese.keySet()).containsExactlyInAnyOrderElementsOf(own);
    assertThat(own).allSatisfy(key -> assertThat(english.getString(key)).doesNotContain("'"));
    assertThat(own)
        .filteredOn(key -> key.matches("[A-Z]-\\d\\d"))
        .hasSize(Rule.values().length)
        .allSatisfy(
            key -> assertThat(english.getString(key)).isNotEqualTo(japanese.getString(key)));
  }

  @Test
  void names_the_place_what_was_found_and_what_to_write() {
    Problem problem =
        new Problem(
            Rule.UNKNOWN_WORD, "開示", 14, "処理結果", "一部承認", List.of("承諾", "一部承諾", "不存在", "拒否", "取下げ"));
    assertThat(ProblemMessage.of(problem, FILE))
        .isEqualTo(
            "input/R3/健康福祉部/請求台帳.xlsx、シート「開示」14行目、列「処理結果」: "
                + "「一部承認」は使えません。承諾・一部承諾・不存在・拒否・取下げ のどれかにしてください（V-03）");
    assertThat(ProblemMessage.of(problem, FILE, Locale.ENGLISH))
        .isEqualTo(
            "input/R3/健康福祉部/請求台帳.xlsx, sheet 開示 row 14, column 処理結果: "
                + "\"一部承認\" cannot be used. Write one of: 承諾, 一部承諾, 不存在, 拒否, 取下げ (V-03)");
  }

  @Test
  void says_where_a_key_stands_already() {
    List<String> csv = List.of("input/R3/総務部/台帳.csv", "", "7");
    assertThat(message(Rule.DUPLICATE_ACROSS_FILES, csv))
        .startsWith("「12-2」はinput/R3/総務部/台帳.csvの7行目にもあります");
    assertThat(message(Rule.DUPLICATE_IN_FILE, List.of("", "開示", "7")))
        .startsWith("「12-2」はこのファイルのシート「開示」の7行目にもあります");
  }

  @Test
  void asks_for_no_number_where_the_kind_has_none() {
    List<String> where = List.of("R3/総務部/a.csv", "", "7", "", "情報公開コーナー・年月");
    assertThat(message(Rule.DUPLICATE_ACROSS_FILES, where))
        .endsWith("別の行なら情報公開コーナー・年月を直してください（X-04）")
        .doesNotContain("番号");
    assertThat(message(Rule.DUPLICATE_IN_FILE, where))
        .contains("別の行なら情報公開コーナー・年月を直し、")
        .doesNotContain("番号");
    assertThat(message(Rule.ALIKE, List.of("", "", "2", "audit-scope")))
        .startsWith("同じ内容の記録が、このファイルの2行目にもあります")
        .doesNotContain("番号");
  }

  @Test
  void tells_a_kind_of_another_year_from_one_that_lacks_headings() {
    assertThat(message(Rule.LIKE_A_LEDGER, List.of("漏えい等報告"))).contains("この年度にはない種類");
    assertThat(message(Rule.LIKE_A_LEDGER, List.of("審査請求", "制度", "結果")))
        .contains("最も近い様式は「審査請求」で、見出し 12-2 はありますが、制度・結果 がありません");
  }

  private static String message(Rule rule, List<String> allowed) {
    return ProblemMessage.of(new Problem(rule, "", 0, "", "12-2", allowed), "");
  }

  @Test
  void omits_what_is_not_known_of_the_place() {
    assertThat(ProblemMessage.of(new Problem(Rule.BLANK_VALUE, "", 1234, "", "", List.of()), ""))
        .startsWith("1234行目: 空欄です");
    assertThat(
            ProblemMessage.of(new Problem(Rule.UNKNOWN_SHEET, "メモ", 0, "", "", List.of()), "a.xls"))
        .startsWith("a.xls、シート「メモ」: ");
    assertThat(ProblemMessage.of(new Problem(Rule.DAMAGED_FILE, "", 0, "", "", List.of()), ""))
        .startsWith("ファイルが壊れている");
  }

  @Test
  void stays_on_one_line_and_separates_words_that_contain_the_separator() {
    String found = "一行目\r\n" + "あ".repeat(100);
    List<String> allowed = List.of("閲覧", "閲覧・写しの交付");
    Problem problem = new Problem(Rule.UNKNOWN_WORD, "", 0, "", found, allowed);
    assertThat(ProblemMessage.of(problem, ""))
        .isEqualTo("「一行目 " + "あ".repeat(56) + "…」は使えません。閲覧、閲覧・写しの交付 のどれかにしてください（V-03）");
  }
}
