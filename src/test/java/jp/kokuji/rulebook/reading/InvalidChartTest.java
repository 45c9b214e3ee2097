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

/**
 * Each way to spoil one line of a report with charts, and the one sentence that must come of it.
 */
class InvalidChartTest {
  private static final String FILE = "reports/charted.yml";
  private static final String REPORT =
      """
      title: 図の報告書
      counts: [application]
      tables:
        by-method:
          kind: application
          unit: 件
          rows: {each: [system], total: 合計}
          columns:
            - {label: 総数, of: method}
            - {each: method, labels: {写し: 写しの交付}}
            - {label: 来庁, unit: 人, sum: [pages]}
      sections:
        charts:
          heading: 図でみる状況
          shortName: 図
          blocks:
            - chart: {of: by-method, type: bars, row: 合計, except: [来庁], caption: "{year}の方法", unit: 件, zero: omit}
            - chart: {of: by-method, type: columns, column: 総数, except: [公開], caption: 制度別, unit: 件, atLeast: 2}
            - chart: {of: by-method, type: bars, by: columns, except: [来庁], caption: 制度ごと, unit: 件}
      layouts:
        - from: R2
          digits: half
          sections: [charts]
          words: {}
          clause: "{n}号"
          clauses: "{list}該当"
      """;

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(17, "type: bars", "type: pie", "「pie」は使えません。bars・columns のどれかにしてください"),
        arguments(
            17,
            "caption",
            "capton",
            "「capton」は使えません。of・type・caption・unit・row・column・by・except・zero・atLeast のどれかにしてください"),
        arguments(17, "of: by-method", "of: by-metod", "「by-metod」は使えません。by-method にしてください"),
        arguments(17, "row: 合計", "row: 計", "「計」は使えません。合計・公開・保護 のどれかにしてください"),
        arguments(17, "row: 合計, ", "", "図にする数が決まりません。row・column・by のどれか一つだけを書いてください"),
        arguments(
            17, "row: 合計", "row: 合計, by: rows", "図にする数が決まりません。row・column・by のどれか一つだけを書いてください"),
        arguments(
            17,
            "except: [来庁], ",
            "",
            "単位の違う列（件・人）は一つの図に並べられません。except で一方の列を除くか、column で列を一つにしてください"),
        arguments(
            17,
            "zero: omit",
            "atLeast: 2",
            "atLeast は行を並べるときにだけ使えます。column か by を書くか、atLeast を消してください"),
        arguments(
            17,
            "{year}",
            "{yaer}",
            "{yaer} に入れるものがありません。{year}・{previous-year}・{city}・{first-day}・{last-day} のどれかにしてください"),
        arguments(17, "unit: 件", "unit: \"{year}\"", "{year} に入れるものがありません。ここでは { } を使わずに書いてください"),
        arguments(18, "column: 総数", "column: 件数", "「件数」は使えません。総数・閲覧・写しの交付・来庁 のどれかにしてください"),
        arguments(18, "except: [公開]", "except: [閲覧]", "「閲覧」は使えません。合計・公開・保護 のどれかにしてください"),
        arguments(18, "atLeast: 2", "atLeast: 0", "「0」は使えません。行がこの数より少なければ図を載せない（1～100の整数）を書いてください"),
        arguments(19, "by: columns", "by: column", "「column」は使えません。rows・columns のどれかにしてください"),
        arguments(
            19,
            "except: [来庁]",
            "except: [来庁, 保]",
            "「保」は使えません。総数・閲覧・写しの交付・来庁・合計・公開・保護 のどれかにしてください"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void namesTheLine(int line, String piece, String other, String sentence, @TempDir Path folder)
      throws IOException {
    assertThat(jobs(folder).edit(FILE, line, piece, other).faults())
        .containsExactly(FILE + " " + line + "行目: " + sentence);
  }

  @Test
  void theUnspoiltReportIsInOrder(@TempDir Path folder) throws IOException {
    assertThat(jobs(folder).faults()).isEmpty();
  }

  private static SampleJobs jobs(Path folder) throws IOException {
    SampleJobs jobs = SampleJobs.in(folder);
    Files.writeString(folder.resolve(FILE), REPORT);
    return jobs;
  }
}
