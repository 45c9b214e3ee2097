package jp.kokuji.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to spoil one line of a report over several years, and the sentence that must come. */
class InvalidComparisonTest {
  private static final String FILE = "reports/compared.yml";

  private static SampleJobs jobs(Path folder) throws IOException {
    SampleJobs jobs = SampleJobs.in(folder);
    Files.copy(Path.of("src/test/resources/compared.yml"), folder.resolve(FILE));
    return jobs;
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        arguments(
            8,
            "month",
            "monat",
            "「monat」は使えません。received_on・decided_on・outcome・clauses・clause・month・year のどれかにしてください"),
        arguments(6, "request", "visit", "「month」は使えません。visited_month・corner・year のどれかにしてください"),
        arguments(
            9,
            "label: 件数",
            "label: 件数, kind: visit",
            "台帳 visit には、行の月を決める日（opened）がありません。その日がある台帳にするか、through でその日がある台帳につないでください"),
        arguments(13, "years: 3", "years: 0", "「0」は使えません。行にする年度の数（1～100の整数）を書いてください"),
        arguments(
            13, "[year]", "[outcome]", "年度の行がないので years は使えません。each の最初に year を書くか、years を消してください"),
        arguments(
            13, "[year], years: 3", "[outcome, year]", "year は内訳の行にできません。each の最初に書くか、消してください"),
        arguments(
            13,
            "[year], years: 3",
            "[outcome], split: {開示: year}",
            "year は内訳の行にできません。each の最初に書くか、消してください"),
        arguments(
            14,
            "label: 件数",
            "label: 件数, year: previous",
            "year の行がある表に、前の年度の列は置けません。year: previous を消すか、行を別の項目にしてください"));
  }

  static Stream<Arguments> columns() {
    return Stream.of(
        arguments(18, "previous-year", "last-year", "「last-year」は使えません。previous-year にしてください"),
        arguments(22, "year: previous", "year: last", "「last」は使えません。previous・all のどれかにしてください"),
        arguments(
            21, "{year}\"", "{yaer}年\"", "{yaer} に入れるものがありません。{year}・{previous-year} のどれかにしてください"),
        arguments(
            23,
            "[\"{year}\", \"{previous-year}\"]",
            "[\"{year}\"]",
            "「一覧」は使えません。一つ目から二つ目を引く、二つの列の名前（[ ] で囲んだもの）を書いてください"),
        arguments(23, "[\"{year}\", ", "[比, ", "「比」は使えません。{year}・{previous-year} のどれかにしてください"),
        arguments(24, "ratio: [増減", "ratio: [比", "「比」は使えません。{year}・{previous-year}・増減 のどれかにしてください"),
        arguments(
            23,
            "増減, ",
            "増減, sum: [clauses], ",
            "difference と sum は一緒に使えません。difference か sum のどちらかを消してください"),
        arguments(
            24, "比, ", "比, year: previous, ", "ratio と year は一緒に使えません。ratio か year のどちらかを消してください"),
        arguments(23, "]}", "], decimals: 1}", "decimals だけでは使えません。ratio も書くか、decimals を消してください"),
        arguments(
            24, "decimals: 2", "decimals: 9", "「9」は使えません。割合・平均・中央値の小数点より下の桁数（0～6の整数）を書いてください"),
        arguments(22, "year:", "unit: 枚, year:", "単位の違う列は引けません（件・枚）。同じ単位の列を二つ書いてください"),
        arguments(
            21,
            "year}\"",
            "year}\", under: \"{year}\"",
            "{year} に入れるものがありません。ここでは { } を使わずに書いてください"),
        arguments(
            24, "比, ", "比, share: 増減, ", "ratio と share は一緒に使えません。ratio か share のどちらかを消してください"),
        arguments(
            24,
            "ratio: [増減, \"{previous-year}\"]",
            "share: 率",
            "「率」は使えません。{year}・{previous-year}・増減 のどれかにしてください"),
        arguments(24, "[増減, ", "[[増減, 率], ", "「率」は使えません。{year}・{previous-year}・増減 のどれかにしてください"),
        arguments(24, "decimals: 2", "full: all", "「all」は使えません。only-all にしてください"),
        arguments(
            14,
            "label: 件数}",
            "label: 件数}, {label: 構成比, share: 件数}",
            "合計の行がないので、その割合（share）は出せません。rows に total を書くか、ratio で列を二つ書いてください"),
        arguments(
            19,
            "{total: 合計}",
            "{each: [outcome], only: {corner: [本庁]}, total: 合計}",
            "「corner」は行を作る項目ではありません。outcome にしてください"),
        arguments(
            9,
            "label: 件数",
            "label: 件数, of: outcome, distinct: [outcome]}, {each: outcome",
            "of と distinct は一緒に使えません。of か distinct のどちらかを消してください"),
        arguments(
            9,
            "{label: 件数}]",
            "{label: 件数, where: {outcome: [開示]}}]\n    where: {outcome: [不開示]}",
            "表の where は「outcome」が 不開示 の記録だけなので、この列はいつも 0 になります。どちらかの where の値を直すか、消してください"),
        arguments(
            9, "{label: 件数}", "{label: 件数}, {label: うち開示, inside: 計}", "「計」は使えません。件数 にしてください"),
        arguments(
            40,
            "rounding: half-up",
            "facts: {fee: {text: 300円}}",
            "「source」がありません。「source」を書いてください（その数を決めているもの（法令・条例・告示など））"),
        arguments(40, "half-up", "up", "「up」は使えません。half-up・half-even・down のどれかにしてください"));
  }

  static Stream<Arguments> quotations() {
    return Stream.of(
        arguments(
            32,
            "[、{ratio}％]",
            "、{ratio}％",
            "{ratio} は、計算できないとき（0 で割るとき）には何も入りません。省いてよいところを、{ratio} ごと [ ] で囲んでください"),
        arguments(
            34,
            "column: \"{year}\"",
            "column: 増減",
            "増減「増減」は負や 0 になることがあります。more・less・same（\"{value}件の増\"、\"{value}件の減\"、同数 など）を書いてください"),
        arguments(
            34,
            "column: \"{year}\"",
            "column: \"{year}\", same: 同数",
            "same は、増減（difference）の列の数を引用するときにだけ使えます。same を消してください"),
        arguments(
            34,
            "column: \"{year}\"",
            "column: 増減, more: 増, less: \"{value}の減\", same: 同数",
            "「増」に {value} がありません。{value} を入れてください"),
        arguments(
            34,
            "column: \"{year}\"",
            "each: \"{label}{value}件、{share}％\"",
            "「{year}」の割合の列がないので、{share} に入れるものがありません。その表に ratio: [{year}, 全体の列]"
                + " の列を一つだけ書いてください"),
        arguments(
            34,
            "row: 合計, column: \"{year}\"",
            "column: \"{year}\", each: \"{label}{value}件、{share}％\"",
            "「{year}」の割合の列がないので、{share} に入れるものがありません。その表に share: {year} の列を一つだけ書いてください"),
        arguments(
            35, "column: 比", "column: 率", "「率」は使えません。{year}・{previous-year}・増減・比 のどれかにしてください"));
  }

  @ParameterizedTest
  @MethodSource({"rows", "columns", "quotations"})
  void namesTheLine(int line, String piece, String other, String sentence, @TempDir Path folder)
      throws IOException {
    assertThat(jobs(folder).edit(FILE, line, piece, other).faults())
        .contains(FILE + " " + shown(line, sentence) + "行目: " + sentence);
  }

  /** Units are compared where the difference stands, months asked for where the rows do. */
  private static int shown(int line, String sentence) {
    return sentence.startsWith("単位") ? 23 : sentence.startsWith("「month」") ? 8 : line;
  }

  @Test
  void aSampleIsInOrder(@TempDir Path folder) throws IOException {
    assertThat(jobs(folder).faults()).isEmpty();
  }

  @Test
  void aSentenceDoesNotQuoteAColumnThatAYearCanLack(@TempDir Path folder) throws IOException {
    assertThat(jobs(folder).edit(FILE, 18, "needs: previous-year", "").faults())
        .containsExactly(
            FILE + " 35行目: 「比」は、前の年度の記録がない年度にはありません。その表に needs: previous-year を書いてください");
  }

  @Test
  void whatATableNeedsMustBeInIt(@TempDir Path folder) throws IOException {
    SampleJobs jobs = jobs(folder).edit(FILE, 22, ", year: previous", "");
    assertThat(jobs.faults())
        .containsExactly(
            FILE + " 18行目: 前の年度の列がないので needs は使えません。year: previous の列を足すか、needs を消してください");
  }

  @Test
  void aTableOfTheYearBeforeAloneNeedsIt(@TempDir Path folder) throws IOException {
    assertThat(jobs(folder).edit(FILE, 9, "label: 件数", "label: 件数, year: previous").faults())
        .containsExactly(
            FILE + " 9行目: 前の年度の列だけの表は、前の年度の記録がないと空になります。needs: previous-year を書いてください");
  }
}
