package jp.kokuji.submission;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule has a submission that breaks it and one that, only just, does not. */
class RuleTest {
  private static final String MY_NUMBER = "123456789018";

  /**
   * Raised by the readers and by SQL, and broken by their tests; here only their messages count.
   */
  private static final Set<Rule> RAISED_ELSEWHERE =
      EnumSet.of(
          Rule.UNREADABLE_ENCODING,
          Rule.NOT_A_LEDGER_FORMAT,
          Rule.PASSWORD_PROTECTED,
          Rule.DAMAGED_FILE,
          Rule.UNCLOSED_QUOTE,
          Rule.ROWS_IN_QUOTES,
          Rule.TOO_LARGE,
          Rule.CHANGED_WHILE_READING,
          Rule.UNKNOWN_SUBMITTER,
          Rule.MACROS_IGNORED,
          Rule.OTHER_EXTENSION,
          Rule.OTHER_DELIMITER,
          Rule.DUPLICATE_IN_FILE,
          Rule.DUPLICATE_ACROSS_FILES,
          Rule.PERIODS_OVERLAP,
          Rule.NO_PERIOD,
          Rule.SAME_RECORD,
          Rule.ALIKE,
          Rule.NEARLY_ALIKE,
          Rule.LAST_YEARS,
          Rule.MIXED_BRANCHES,
          Rule.BRANCHES_OF_TWO_DAYS);

  /** What else is wrong where keeping a rule just so means breaking another. */
  private static final Map<Rule, Set<Rule>> PASSING_WITH =
      Map.of(
          Rule.DUPLICATE_HEADING, Set.of(Rule.UNKNOWN_COLUMN),
          Rule.STRAY_TEXT, Set.of(Rule.BLANK_VALUE));

  private record Case(Ledger failing, Ledger passing) {}

  private static final Map<Rule, Supplier<Case>> CASES =
      Map.ofEntries(
          entry(
              Rule.EMPTY_FILE,
              () -> new Case(new Ledger().line("", "　"), Ledger.of(Ledger.request()))),
          entry(
              Rule.NO_LEDGER_FOUND,
              () -> new Case(new Ledger().line("ご案内"), Ledger.of(Ledger.request()))),
          entry(Rule.MISSING_HEADING, () -> new Case(without("処理結果"), without("決定日"))),
          entry(
              Rule.UNKNOWN_SHEET,
              () ->
                  new Case(
                      Ledger.of(Ledger.request()).sheet("メモ").line("覚え書き"),
                      Ledger.of(Ledger.request()).sheet("メモ").line(""))),
          entry(Rule.DUPLICATE_HEADING, () -> added("受付年月日", "備考")),
          entry(Rule.UNKNOWN_COLUMN, () -> added("備考", "摘　要")),
          entry(Rule.UNNAMED_COLUMN, () -> new Case(unnamed("x"), unnamed(" "))),
          entry(
              Rule.REPEATED_HEADING,
              () ->
                  new Case(
                      Ledger.of(Ledger.request()).line(Ledger.request().keySet()),
                      Ledger.of(Ledger.request()))),
          entry(
              Rule.STRAY_TEXT,
              () ->
                  new Case(
                      Ledger.of(Ledger.request()).line("※速報値"),
                      Ledger.of(Ledger.request()).line("13", "", "2021-06-15"))),
          entry(Rule.SHORT_ROW, () -> new Case(wide(11, 10), wide(11, 11))),
          entry(Rule.LONG_ROW, () -> new Case(wide(11, 12), wide(11, 11))),
          entry(
              Rule.SECOND_TABLE,
              () ->
                  new Case(
                      Ledger.of(Ledger.request())
                          .line(Ledger.desk().keySet())
                          .line(Ledger.desk().values()),
                      Ledger.of(Ledger.request()).line(Ledger.request().values()))),
          entry(
              Rule.MERGED_CELLS,
              () ->
                  new Case(
                      Ledger.of(Ledger.desk()).span(2, 3, 3, 3, "3件"),
                      Ledger.of(Ledger.desk()).span(2, 3, 0, 0, "市長"))),
          entry(
              Rule.UNDER_MERGED_CELLS,
              () ->
                  new Case(
                      Ledger.of(Ledger.desk()).span(2, 2, 2, 3, "R3.5"),
                      Ledger.of(Ledger.desk()).span(2, 2, 3, 4, "3件"))),
          entry(Rule.EXAMPLE_ROW, () -> request("受付番号", "（例）12", "例規12")),
          entry(
              Rule.NIL_ROW,
              () ->
                  new Case(
                      Ledger.of(Ledger.request()).line("該当なし", "", "", "市長"),
                      Ledger.of(Ledger.request(), "摘要", "該当なし"))),
          entry(Rule.INVISIBLE_TEXT, () -> noted(Rule.INVISIBLE_TEXT, Note.WHOLE_ROW)),
          entry(Rule.UNDER_MERGED_HEADING, () -> new Case(between("○"), between(""))),
          entry(
              Rule.SIDE_BY_SIDE,
              () ->
                  new Case(
                      new Ledger()
                          .line("届出の種類", "実施機関", "", "届出の種類", "実施機関")
                          .line("開示請求", "市長", "", "情報提供", "市長"),
                      Ledger.of(Ledger.nilReturn()))),
          entry(
              Rule.BARE_ROW,
              () ->
                  new Case(
                      Ledger.of(Ledger.request()).line("13", "", "", "市長", "総務部"),
                      Ledger.of(Ledger.request()))),
          entry(
              Rule.LIKE_A_LEDGER,
              () ->
                  new Case(
                      Ledger.of(Ledger.desk()).sheet("集計").line("部", "受付番号", "決定日"),
                      Ledger.of(Ledger.desk()).sheet("集計").line(""))),
          entry(Rule.DOUBTFUL_REMARK, () -> new Case(unnamed("取消し"), unnamed(""))),
          entry(
              Rule.BELOW_OTHER_TITLE,
              () ->
                  new Case(
                      entitled("（参考）令和2年度").line(Ledger.desk().values()),
                      Ledger.of(Ledger.desk()).line(Ledger.desk().values()))),
          entry(Rule.DOUBTFUL_TITLE, () -> new Case(titled("前年度", "情報提供"), titled("総務課", "情報提供"))),
          entry(Rule.OTHER_UNIT, () -> new Case(titled("5月", "（単位：千件）"), titled("5月", "（単位：件）"))),
          entry(
              Rule.CONCEALED_BY_CONDITION,
              () ->
                  new Case(
                      Ledger.of(Ledger.desk())
                          .line("")
                          .note(Rule.CONCEALED_BY_CONDITION, Note.WHOLE_ROW, "A2:D9"),
                      Ledger.of(Ledger.desk()).line(""))),
          entry(
              Rule.COMMENTED,
              () ->
                  new Case(
                      Ledger.of(Ledger.desk()).note(Rule.COMMENTED, 3, "4件に訂正"),
                      Ledger.of(Ledger.desk()).line("").note(Rule.COMMENTED, 3, "4件に訂正"))),
          entry(
              Rule.WRITTEN_OVER,
              () ->
                  new Case(
                      Ledger.of(Ledger.desk())
                          .line("")
                          .note(Rule.WRITTEN_OVER, Note.WHOLE_ROW, "令和2年度分"),
                      Ledger.of(Ledger.desk())
                          .line("")
                          .note(Rule.WRITTEN_OVER, Note.WHOLE_ROW, "令和3年度分"))),
          entry(Rule.LINE_OVER, () -> noted(Rule.LINE_OVER, Note.WHOLE_ROW)),
          entry(Rule.BLANK_VALUE, () -> request("受付番号", "　", "0")),
          entry(Rule.DITTO_MARK, () -> request("摘要", "〃", "〃のとおり")),
          entry(Rule.UNKNOWN_WORD, () -> request("処理結果", "一部承認", "一部 開示")),
          entry(Rule.EXCEL_ERROR, () -> request("摘要", "#REF!", "#12")),
          entry(Rule.NOT_CALCULATED, () -> request("摘要", "#FORMULA?", "FORMULA?")),
          entry(Rule.NOT_A_COUNT, () -> desk("閲覧", "△5", "１，２３４件")),
          entry(Rule.LOST_DIGITS, () -> request("受付番号", "1.0E+5", "1-E5")),
          entry(Rule.MY_NUMBER, () -> request("摘要", MY_NUMBER, "123456789010")),
          entry(Rule.BROKEN_CHARACTER, () -> request("摘要", "台\u200B帳", "台帳")),
          entry(Rule.PRIVATE_CHARACTER, () -> request("摘要", "\uE000田", "髙田")),
          entry(Rule.VARIANT_CHARACTER, () -> request("摘要", "葛\uDB40\uDD00城", "葛城")),
          entry(Rule.STRUCK_OUT, () -> noted(Rule.STRUCK_OUT, 3)),
          entry(Rule.STRUCK_PART, () -> noted(Rule.STRUCK_PART, 3)),
          entry(Rule.RAISED_TEXT, () -> noted(Rule.RAISED_TEXT, 3)),
          entry(
              Rule.SHOWN_OTHERWISE,
              () ->
                  new Case(
                      Ledger.of(Ledger.desk(), "閲覧", "1000").note(Rule.SHOWN_OTHERWISE, 3, "1"),
                      Ledger.of(Ledger.desk(), "閲覧", "1000"))),
          entry(
              Rule.DATE_FOR_NUMBER,
              () ->
                  new Case(
                      Ledger.of(Ledger.request(), "受付番号", "2021-03-12")
                          .note(Rule.DATE_FOR_NUMBER, 0),
                      Ledger.of(Ledger.request()).note(Rule.DATE_FOR_NUMBER, 2))),
          entry(Rule.SEVERAL_NUMBERS, () -> request("受付番号", "12、13", "総務 12")),
          entry(Rule.UNCLEAR_MARK, () -> new Case(marked("○", "○"), marked("", "○"))),
          entry(Rule.NEW_WORD, () -> request("分類", "住民票", "税")),
          entry(Rule.PHONE_NUMBER, () -> request("摘要", "電話 ０９０－１２３４－５６７８", "第0942-1号")),
          entry(Rule.HIDDEN_SHEET, () -> noted(Rule.HIDDEN_SHEET, Note.WHOLE_ROW)),
          entry(Rule.HIDDEN_ROWS, () -> noted(Rule.HIDDEN_ROWS, Note.WHOLE_ROW)),
          entry(Rule.HIDDEN_COLUMN, () -> noted(Rule.HIDDEN_COLUMN, 3)),
          entry(Rule.AMONG_EXAMPLES, () -> new Case(examples(2), examples(3))),
          entry(Rule.FORMULA, () -> noted(Rule.FORMULA, 3)),
          entry(
              Rule.NUMERIC_IDENTIFIER,
              () ->
                  new Case(
                      Ledger.of(Ledger.request()).note(Rule.NUMERIC_IDENTIFIER, 0),
                      Ledger.of(Ledger.request()).note(Rule.NUMERIC_IDENTIFIER, 7))),
          entry(
              Rule.TOTAL_DISAGREES,
              () ->
                  new Case(
                      Ledger.of(Ledger.desk()).line("合計", "", "", "4"),
                      Ledger.of(Ledger.desk()).line("合計", "", "", "3"))),
          entry(
              Rule.UNKNOWN_KIND,
              () ->
                  new Case(
                      Ledger.of(Ledger.nilReturn(), "届出の種類", "該当なし届"),
                      Ledger.of(Ledger.nilReturn(), "届出の種類", "情報 提供"))),
          entry(Rule.REPEATED_NAME, () -> meeting("対象課", "総務課、総務 課", "総務課、税務課")),
          entry(Rule.UNKNOWN_AGENCY, () -> request("実施機関", "町長", "市 長")),
          entry(Rule.UNKNOWN_DEPARTMENT, () -> request("所管部課", "健康福祉部", "健康部")),
          entry(Rule.DEPARTMENT_OF_OTHER_AGENCY, () -> request("所管部課", "教育部", "庶務課")),
          entry(Rule.UNKNOWN_CORNER, () -> request("情報公開コーナー", "支所", "図書館")),
          entry(Rule.CORNER_OF_OTHER_AGENCY, () -> desk("情報公開コーナー", "図書館", "総務部")),
          entry(Rule.NOT_A_DATE, () -> request("決定日", "令和3年6月31日", "令和三年六月三十日")),
          entry(Rule.UNKNOWN_HOLIDAYS, () -> request("決定日", "令和9年6月30日", "令和3年6月30日")),
          entry(Rule.WRONG_WEEKDAY, () -> request("決定日", "R3.6.20（月）", "R3.6.20（日）")),
          entry(Rule.BEYOND_ERA, () -> request("決定日", "平成33年6月20日", "令和3年6月20日")),
          entry(Rule.NOT_A_MONTH, () -> desk("年月", "R3.13", "2021-12")),
          entry(Rule.NOT_A_YEAR, () -> meeting("対象年度", "昨年度", "令和２年度")),
          entry(
              Rule.OUTSIDE_FISCAL_YEAR,
              () ->
                  new Case(
                      Ledger.of(decidedLate(), "受付日", "2022-04-01"),
                      Ledger.of(decidedLate(), "受付日", "2022-03-31"))),
          entry(Rule.UNCLEAR_NAMES, () -> meeting("対象課", "税務課ほか3課", "税務課及び福祉課")),
          entry(Rule.PERIOD_OF_OTHER_YEAR, () -> desk("年月", "R3.3", "R3.4")),
          entry(Rule.SHEET_OF_OTHER_YEAR, () -> new Case(yearly("令和2年度"), yearly("令和3年度"))),
          entry(Rule.DAY_WITHOUT_OUTCOME, () -> request("処理結果", "", "閲覧・写し")),
          entry(Rule.OUTCOME_WITHOUT_DAY, () -> request("決定日", "", "R3.6.20")),
          entry(Rule.UNUSUAL_YEAR, () -> meeting("開催日", "R3.3.31", "R3.4.1")),
          entry(Rule.NOT_CLAUSES, () -> request("該当号", "２①", "第１号・第2号")),
          entry(Rule.OTHER_ARTICLE, () -> request("該当号", "第8条第1号", "条例第7条第1号")),
          entry(Rule.NO_SUCH_CLAUSE, () -> request("該当号", "1,3", "1,2")),
          entry(
              Rule.NO_LAW_IN_FORCE,
              () ->
                  new Case(
                      Ledger.of(Ledger.request(), "受付日", "2021-05-31"),
                      Ledger.of(Ledger.request(), "受付日", "2021-06-01"))),
          entry(Rule.UNKNOWN_BASIS, () -> request("根拠", "第2号", "本人 同意")),
          entry(Rule.RUNS_BACKWARDS, () -> request("決定日", "2021-06-14", "2021-06-15")),
          entry(Rule.NEEDED_VALUE, () -> request("該当号", "", "1")),
          entry(Rule.UNEXPECTED_VALUE, () -> request("処理結果", "開示", "部分開示")),
          entry(Rule.KEY_TOO_LONG, () -> request("受付番号", "1".repeat(600), "1".repeat(599))));

  /** A problem that this rule finds. */
  static Problem example(Rule rule) {
    if (RAISED_ELSEWHERE.contains(rule)) {
      return ProblemPage.found(rule);
    }
    return Objects.requireNonNull(CASES.get(rule), rule + " has no case")
        .get()
        .failing()
        .problems()
        .stream()
        .filter(problem -> problem.rule() == rule)
        .findFirst()
        .orElseThrow();
  }

  private static Case request(String heading, String failing, String passing) {
    return new Case(
        Ledger.of(Ledger.request(), heading, failing),
        Ledger.of(Ledger.request(), heading, passing));
  }

  /** A form whose example sheet has a row beyond, or just as many as it came with. */
  private static Ledger examples(int lastRow) {
    return Ledger.of(Ledger.desk())
        .sheet("記入例")
        .line(OwnSheet.examples(lastRow))
        .line(Ledger.desk().keySet())
        .line(Ledger.desk().values());
  }

  private static Case desk(String heading, String failing, String passing) {
    return new Case(
        Ledger.of(Ledger.desk(), heading, failing), Ledger.of(Ledger.desk(), heading, passing));
  }

  /** A row of CSV below headings, and how many fields each has. */
  private static Ledger wide(int headings, int fields) {
    return new Ledger()
        .line(Ledger.request().keySet())
        .fields(headings)
        .line(Ledger.request().values())
        .fields(fields);
  }

  private static Ledger between(String cell) {
    return new Ledger().line("実施機関", "情報公開コーナー", "年月", "", "閲覧").line("市長", "総務部", "", cell, "3");
  }

  /** A record with a title below it. */
  private static Ledger entitled(String title) {
    return Ledger.of(Ledger.desk()).line(title);
  }

  /** A record on a sheet of that name, with a title above it. */
  private static Ledger titled(String sheet, String title) {
    return new Ledger()
        .sheet(sheet)
        .line(title)
        .line(Ledger.desk().keySet())
        .line(Ledger.desk().values());
  }

  private static Ledger marked(String open, String partly) {
    return new Ledger()
        .line("受付番号", "受付日", "実施機関", "所管部課", "該当号", "処理結果")
        .line("", "", "", "", "", "開示", "部分開示")
        .line("12", "2021-06-15", "市長", "総務部", "1", open, partly);
  }

  /** The note counts in a record and not in a total row. */
  private static Case noted(Rule rule, int column) {
    return new Case(
        Ledger.of(Ledger.desk()).note(rule, column),
        Ledger.of(Ledger.desk()).line("合計", "", "", "3").note(rule, column));
  }

  private static Ledger yearly(String sheet) {
    Map<String, String> row = Ledger.desk();
    row.put("年月", "");
    return new Ledger().sheet(sheet).line(row.keySet()).line(row.values());
  }

  private static Case meeting(String heading, String failing, String passing) {
    return new Case(
        Ledger.of(Ledger.meeting(), heading, failing),
        Ledger.of(Ledger.meeting(), heading, passing));
  }

  private static Ledger without(String heading) {
    Map<String, String> row = Ledger.request();
    row.remove(heading);
    return Ledger.of(row);
  }

  private static Case added(String failing, String passing) {
    Map<String, String> row = Ledger.request();
    row.remove("摘要");
    return new Case(Ledger.of(new LinkedHashMap<>(row), failing, ""), Ledger.of(row, passing, ""));
  }

  private static Map<String, String> decidedLate() {
    Map<String, String> row = Ledger.request();
    row.put("決定日", "2022-05-01");
    return row;
  }

  private static Ledger unnamed(String cell) {
    return Ledger.of(Ledger.request(), "", cell);
  }

  @ParameterizedTest
  @EnumSource
  void is_broken_by_one_submission_and_kept_by_another(Rule rule) {
    if (RAISED_ELSEWHERE.contains(rule)) {
      assertThat(ProblemMessage.of(example(rule), "")).endsWith("（" + rule.code() + "）");
      return;
    }
    Case both = Objects.requireNonNull(CASES.get(rule), rule + " has no case").get();
    assertThat(both.failing().rules()).contains(rule);
    assertThat(both.passing().rules()).isSubsetOf(PASSING_WITH.getOrDefault(rule, Set.of()));
  }

  @ParameterizedTest
  @EnumSource
  void holds_the_row_back_or_lets_it_pass_with_a_warning(Rule rule) {
    if (!RAISED_ELSEWHERE.contains(rule)) {
      Case both = Objects.requireNonNull(CASES.get(rule)).get();
      boolean row = both.failing().last() instanceof Outcome.HeldBack;
      boolean file = both.failing().last() instanceof Outcome.Refused;
      boolean sheet =
          both.failing().last() instanceof Outcome.SheetEnded ended
              && ended.problems().stream().anyMatch(problem -> problem.rule().holdsBack());
      assertThat(row || sheet || file).isEqualTo(rule.holdsBack());
    }
  }

  @Test
  void has_a_code_of_its_own() {
    Set<String> codes =
        EnumSet.allOf(Rule.class).stream().map(Rule::code).collect(Collectors.toSet());
    assertThat(codes)
        .hasSameSizeAs(Rule.values())
        .allMatch(code -> code.matches("[FSVNDLX]-\\d\\d"));
  }
}
